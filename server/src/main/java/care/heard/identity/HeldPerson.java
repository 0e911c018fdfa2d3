package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.HeldThing;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/** Who a young person is to the service, and their phones. */
final class HeldPerson implements HeldData {
  private final HeldPersonStore store = new HeldPersonStore();
  private final Vault vault;

  HeldPerson(Vault vault) {
    this.vault = vault;
  }

  @Override
  public Set<String> tables() {
    return Set.of("person", "person_key", "device", "phone_session", "enrolment_code");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    var key = vault.keyOf(tx, young.person());
    var person = store.person(tx, young.person());
    var phones = store.phones(tx, young.person());
    var codes = store.codes(tx, young.person());
    return Future.all(key, person, phones, codes)
        .map(_ ->
            List.of(
                about(person.result(), key.result()),
                phones(phones.result()),
                codes(codes.result())));
  }

  private static HeldSection about(List<HeldPersonStore.Person> people, DataKey key) {
    return new HeldSection(
        "about-you",
        "About you",
        "This comes from your council's records. It says which messages are yours and which"
            + " questions fit you. Your name is locked with a key that is only yours. The council's number"
            + " for you is scrambled here, so that it leads nowhere.",
        people.stream().map(person -> about(person, key)).toList());
  }

  private static HeldThing about(HeldPersonStore.Person person, DataKey key) {
    var name = key.open(person.nameSealed().getBytes(), PeopleService.nameContext(person.id()));
    return HeldThing.begin()
        .say("Your name", name)
        .day("Your birthday", person.bornOn())
        .say("Your area", person.locality())
        .say("The kind of place where you live", plain(person.placementGroup()))
        .say("What the council calls it", plain(person.status()))
        .thing();
  }

  private static HeldSection phones(List<HeldPersonStore.Phone> phones) {
    return new HeldSection(
        "phones",
        "Your phones",
        "The phones that you signed in. We do not keep when you use them, only the end of the"
            + " month in which a phone that is not used is signed out.",
        phones.stream().map(HeldPerson::phone).toList());
  }

  private static HeldThing phone(HeldPersonStore.Phone phone) {
    return HeldThing.begin()
        .maybe("Its name", phone.name())
        .day("Signed in", phone.enrolledOn())
        .maybe("What kind of phone", phone.platform())
        .yes("We can let it know that something is new", phone.isWoken())
        .maybeDay("Signed out if not used until", phone.lastDay())
        .thing();
  }

  private static HeldSection codes(List<HeldPersonStore.Code> codes) {
    return new HeldSection(
        "codes",
        "Codes for your phones",
        "Somebody on the participation team made these so that you could sign a phone in.",
        codes.stream().map(HeldPerson::code).toList());
  }

  private static HeldThing code(HeldPersonStore.Code code) {
    return HeldThing.begin()
        .say("Made by", code.madeBy())
        .day("Good until", code.goodUntil())
        .maybeDay("Used", code.usedOn())
        .thing();
  }

  private static String plain(String code) {
    return code.replace('-', ' ').replace("childrens", "children's");
  }
}
