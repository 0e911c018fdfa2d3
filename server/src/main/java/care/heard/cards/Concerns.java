package care.heard.cards;

import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Json;
import care.heard.platform.http.Problem;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import care.heard.safeguarding.SafeguardingService;
import io.vertx.core.Future;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Words of a card that say that somebody may not be safe (promise 3). They are kept as they were
 * for the duty team, which reads nothing else of the card.
 */
final class Concerns {
  private final ConcernStore store = new ConcernStore();
  private final ReadStore reads = new ReadStore();
  private final SafeguardingService safeguarding;
  private final PeopleService people;
  private final Vault vault;
  private final Audit audit;

  Concerns(SafeguardingService safeguarding, PeopleService people, Vault vault, Audit audit) {
    this.safeguarding = safeguarding;
    this.people = people;
    this.vault = vault;
    this.audit = audit;
  }

  /** Those of these parts in which the screen finds something. */
  Map<CardPart, String> in(Map<CardPart, PartWords> parts) {
    var found = new EnumMap<CardPart, String>(CardPart.class);
    parts.forEach((part, said) -> {
      if (!safeguarding.screen(false, List.of(said.words())).isEmpty()) {
        found.put(part, said.words());
      }
    });
    return found;
  }

  /** Opens an alert where a changed part says so; nothing where none does. */
  Future<Void> raise(
      Tx tx, Caller.YoungPerson young, Card card, Map<CardPart, PartWords> changed, DataKey key) {
    var found = in(changed);
    if (found.isEmpty()) {
      return Future.succeededFuture();
    }
    var id = UUID.randomUUID();
    var sealed = key.seal(Json.text(new Kept(found)), context(id));
    return store
        .add(tx, young, card, id, Vault.parameter(sealed))
        .compose(_ ->
            safeguarding.openForCard(tx, young, id, safeguarding.screen(false, found.values())));
  }

  /** The words that opened an alert; the look is on record, and the young person sees it. */
  Future<Concern> read(Tx tx, Caller.StaffMember staff, UUID id) {
    return store
        .find(tx, id)
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(kept -> opened(tx, staff, kept));
  }

  private Future<Concern> opened(Tx tx, Caller.StaffMember staff, ConcernStore.KeptConcern kept) {
    var from = people.requireName(tx, kept.person());
    var words = vault.keyOf(tx, kept.person()).map(key -> words(kept, key));
    return Future.all(from, words)
        .map(_ -> new Concern(kept.id(), from.result(), Concern.parts(words.result().parts())))
        .compose(concern ->
            reads
                .add(tx, staff, look(kept, words.result()))
                .compose(_ -> audit.record(tx, "readCardConcern", kept.id()))
                .map(concern));
  }

  private static ReadStore.Look look(ConcernStore.KeptConcern kept, Kept words) {
    return new ReadStore.Look(
        kept.card(), kept.person(), kept.version(), List.copyOf(words.parts().keySet()));
  }

  private static Kept words(ConcernStore.KeptConcern kept, DataKey key) {
    return Json.read(key.open(kept.wordsSealed().getBytes(), context(kept.id())), Kept.class);
  }

  private static String context(UUID concern) {
    return "card-concern/" + concern;
  }

  /** The parts as they are sealed. */
  private record Kept(Map<CardPart, String> parts) {
    @Override
    public String toString() {
      return "Kept";
    }
  }
}
