package care.heard.cards;

import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Staff read the parts of a card that are shared with them, and say that they did. */
final class StaffCardService {
  private final StaffCardStore store = new StaffCardStore();
  private final ReadStore reads = new ReadStore();
  private final PeopleService people;
  private final Vault vault;
  private final Audit audit;

  StaffCardService(PeopleService people, Vault vault, Audit audit) {
    this.people = people;
    this.vault = vault;
    this.audit = audit;
  }

  /** The cards that are shared with this member of staff now, those to read first; on record. */
  Future<List<CardSummary>> list(Tx tx, Caller.StaffMember staff) {
    return store
        .list(tx, staff)
        .compose(cards -> named(tx, cards))
        .compose(cards -> audit.record(tx, "listCards", null).map(cards));
  }

  /** One card, opened: the look is on record, and the young person sees it. */
  Future<StaffCard> read(Tx tx, Caller.StaffMember staff, UUID id) {
    return require(tx, staff, id)
        .compose(card -> open(tx, staff, card))
        .compose(card -> audit.record(tx, "readCard", id).map(card));
  }

  /**
   * The worker says that they read the card as it is now before the first visit. Once for each
   * allocation: said again, it stays as it was. NOT_POSSIBLE_NOW before they have read it.
   */
  Future<CardConfirmation> confirm(
      Tx tx, Caller.StaffMember staff, UUID id, ConfirmCardRead command) {
    return require(tx, staff, id)
        .compose(card ->
            card.confirmation()
                .map(Future::succeededFuture)
                .orElseGet(() -> confirm(tx, staff, card, command)));
  }

  private Future<CardConfirmation> confirm(
      Tx tx, Caller.StaffMember staff, StaffCardStore.SharedCard card, ConfirmCardRead command) {
    FirstVisit.require(command.firstVisit(), card, tx.now());
    return store
        .confirm(tx, staff, card, command.firstVisit())
        .compose(_ -> audit.record(tx, "confirmCardRead", card.id()))
        .compose(_ -> require(tx, staff, card.id()))
        .map(kept -> kept.confirmation().orElseThrow());
  }

  private Future<StaffCard> open(Tx tx, Caller.StaffMember staff, StaffCardStore.SharedCard card) {
    var from = people.requireName(tx, card.person());
    var shared = store.parts(tx, card.id());
    var key = vault.keyOf(tx, card.person());
    return Future.all(from, shared, key)
        .map(_ -> opened(card, staff, from.result(), parts(card, shared.result(), key.result())))
        .compose(opened -> reads.add(tx, staff, look(card, opened)).map(opened));
  }

  private static StaffCard opened(
      StaffCardStore.SharedCard card,
      Caller.StaffMember staff,
      String from,
      List<StaffCard.Part> parts) {
    var mayConfirm =
        staff.isAny(Role.WORKER) && card.allocation().isPresent() && card.confirmation().isEmpty();
    return new StaffCard(
        card.id(), from, parts, card.workerSince(), mayConfirm, card.confirmation());
  }

  private static List<StaffCard.Part> parts(
      StaffCardStore.SharedCard card, List<StaffCardStore.SharedPart> shared, DataKey key) {
    return shared.stream()
        .map(part ->
            new StaffCard.Part(
                part.part(),
                key.open(part.wordsSealed().getBytes(), part.part().wordsContext(card.id())),
                part.changedOn()))
        .sorted(Comparator.comparing(StaffCard.Part::part))
        .toList();
  }

  private static ReadStore.Look look(StaffCardStore.SharedCard card, StaffCard opened) {
    var parts = opened.parts().stream().map(StaffCard.Part::part).toList();
    return new ReadStore.Look(card.id(), card.person(), card.version(), parts);
  }

  private Future<List<CardSummary>> named(Tx tx, List<StaffCardStore.SharedCard> cards) {
    return people
        .known(tx, cards.stream().map(StaffCardStore.SharedCard::person).toList())
        .map(known -> cards.stream().map(card -> summary(card, known)).toList());
  }

  private static CardSummary summary(
      StaffCardStore.SharedCard card, Map<UUID, PeopleService.Known> known) {
    return new CardSummary(
        card.id(),
        known.get(card.person()).name(),
        card.state(),
        card.changedOn(),
        card.workerSince(),
        card.confirmation().map(CardConfirmation::confirmedOn));
  }

  private Future<StaffCardStore.SharedCard> require(Tx tx, Caller.StaffMember staff, UUID id) {
    return store.find(tx, staff, id).map(found -> found.orElseThrow(Problem::notFound));
  }
}
