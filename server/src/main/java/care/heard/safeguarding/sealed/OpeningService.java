package care.heard.safeguarding.sealed;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Opening a sealed identity, because somebody is in danger (promise 2): a duty officer asks and
 * takes the outer layer off with their passphrase; the safeguarding lead, another person, takes the
 * inner one off with theirs; both can look for a quarter of an hour, and every step is on record.
 * In between, what is half open is kept sealed and for an hour at most.
 */
final class OpeningService {
  private static final Duration WAITS = Duration.ofHours(1);
  private static final Duration LOOKS = Duration.ofMinutes(15);

  private final OpeningStore store = new OpeningStore();
  private final Database database;
  private final ConfidentialItems items;
  private final SenderTold sender;
  private final Passphrases passphrases;
  private final Authorities authorities;
  private final PeopleService people;
  private final OpeningSeals seals;
  private final Audit audit;

  OpeningService(
      Database database,
      ConfidentialItems items,
      SenderTold sender,
      Passphrases passphrases,
      Authorities authorities,
      PeopleService people,
      OpeningSeals seals,
      Audit audit) {
    this.database = database;
    this.items = items;
    this.sender = sender;
    this.passphrases = passphrases;
    this.authorities = authorities;
    this.people = people;
    this.seals = seals;
    this.audit = audit;
  }

  /** What is sealed on an item, with the authority's code. */
  private record Found(SealedIdentity identity, String authority) {
    Passphrases.Layer layer(KeyRole role, byte[] sealed) {
      return new Passphrases.Layer(role, identity, Buffer.buffer(sealed), authority);
    }
  }

  /** A duty officer asks, and takes the outer layer off. */
  Future<ShownOpening> request(Caller.StaffMember officer, UUID item, RequestOpening asked) {
    return duty(officer, tx -> found(tx, item))
        .map(found -> found.layer(KeyRole.DUTY, found.identity().outer()))
        .compose(layer -> passphrases.open(officer, layer, asked.passphrase()))
        .compose(half -> duty(officer, tx -> keepRequest(tx, officer, item, asked, half)))
        .recover(OpeningRules::explain);
  }

  private Future<ShownOpening> keepRequest(
      Tx tx, Caller.StaffMember officer, UUID item, RequestOpening asked, byte[] half) {
    var id = UUID.randomUUID();
    var reason = seals.sealReason(id, asked.reason());
    return store
        .add(tx, id, item, officer.staff(), reason, seals.sealHalf(id, half), WAITS)
        .compose(_ -> audit.record(tx, "requestIdentityOpening", id))
        .compose(_ -> shown(tx, id));
  }

  /** All of late; on record. */
  Future<List<ShownOpening>> list(Caller.StaffMember staff) {
    return duty(
        staff,
        tx ->
            store
                .latest(tx)
                .compose(all -> audit.record(tx, "listIdentityOpenings", null).map(all))
                .map(all -> all.stream().map(one -> shown(tx, one)).toList()));
  }

  /** The safeguarding lead takes the inner layer off; never the one who asked. */
  Future<ShownOpening> approve(Caller.StaffMember lead, UUID id, ApproveOpening approval) {
    approval.requireWhy();
    return duty(lead, tx -> requireUndecided(tx, lead, id))
        .compose(opening -> openInner(lead, opening, approval))
        .compose(opened -> duty(lead, tx -> keepApproval(tx, lead, id, approval, opened)));
  }

  private Future<byte[]> openInner(
      Caller.StaffMember lead, Opening opening, ApproveOpening approval) {
    var half = seals.openHalf(opening.id(), opening.half().orElseThrow());
    return duty(lead, tx -> found(tx, opening.item()))
        .map(found -> found.layer(KeyRole.LEAD, half))
        .compose(layer -> passphrases.open(lead, layer, approval.passphrase()));
  }

  private Future<ShownOpening> keepApproval(
      Tx tx, Caller.StaffMember lead, UUID id, ApproveOpening approval, byte[] opened) {
    var person = SealedIdentity.person(opened).orElseThrow(Passphrases::doesNotOpen);
    var notTold = approval.whyNot().map(why -> seals.sealNotTold(id, why));
    var identity = seals.sealIdentity(id, opened);
    return requireKnown(tx, person)
        .compose(_ -> requireUndecided(tx, lead, id))
        .compose(opening ->
            store
                .approve(tx, id, lead.staff(), identity, notTold, tx.now().plus(LOOKS))
                .compose(OpeningRules::requireDone)
                .compose(_ -> tell(tx, lead, opening, approval, person)))
        .compose(
            _ -> audit.record(tx, "approveIdentityOpening", id, Map.of("tell", approval.tell())))
        .compose(_ -> shown(tx, id));
  }

  private Future<Void> tell(
      Tx tx, Caller.StaffMember lead, Opening opening, ApproveOpening approval, UUID person) {
    return approval.tells()
        ? sender.tell(tx, opening.item(), lead.staff(), person)
        : Future.succeededFuture();
  }

  /** The safeguarding lead says no: what was half open is gone. */
  Future<ShownOpening> refuse(Caller.StaffMember lead, UUID id) {
    return duty(
        lead,
        tx ->
            requireUndecided(tx, lead, id)
                .compose(_ -> store.refuse(tx, id, lead.staff()))
                .compose(OpeningRules::requireDone)
                .compose(_ -> audit.record(tx, "refuseIdentityOpening", id))
                .compose(_ -> shown(tx, id)));
  }

  /** Who sent it: for the two who opened it, while it is open; each look is on record. */
  Future<OpenedIdentity> view(Caller.StaffMember staff, UUID id) {
    return duty(
        staff,
        tx ->
            require(tx, id)
                .map(opening -> OpeningRules.requireOpen(opening, staff.staff(), tx.now()))
                .compose(opening -> audit.record(tx, "viewIdentity", id).map(opening))
                .compose(opening -> identity(tx, opening)));
  }

  private Future<OpenedIdentity> identity(Tx tx, Opening opening) {
    var opened = seals.openIdentity(opening.id(), opening.identity().orElseThrow());
    var person = SealedIdentity.person(opened).orElseThrow();
    var until = opening.viewUntil().orElseThrow();
    return requireKnown(tx, person)
        .map(known -> new OpenedIdentity(person, known.name(), known.ageBand().code(), until));
  }

  private Future<PeopleService.Known> requireKnown(Tx tx, UUID person) {
    return people
        .known(tx, List.of(person))
        .map(known -> Optional.ofNullable(known.get(person)))
        .map(known -> known.orElseThrow(OpeningRules::nobodyInIt));
  }

  private Future<Found> found(Tx tx, UUID item) {
    var found = items.find(tx, item);
    var authority = authorities.own(tx);
    return Future.all(found, authority)
        .map(_ -> found(found.result().orElseThrow(Problem::notFound), authority.result()));
  }

  private static Found found(ConfidentialItems.Item item, Authority authority) {
    return SealedIdentity.of(item.sealedIdentity().getBytes())
        .filter(identity -> item.isOfThread().test(identity.threadText()))
        .map(identity -> new Found(identity, authority.slug()))
        .orElseThrow(Passphrases::doesNotOpen);
  }

  private Future<Opening> requireUndecided(Tx tx, Caller.StaffMember lead, UUID id) {
    return require(tx, id)
        .map(opening -> OpeningRules.requireUndecided(opening, lead.staff(), tx.now()));
  }

  private Future<Opening> require(Tx tx, UUID id) {
    return store.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  private Future<ShownOpening> shown(Tx tx, UUID id) {
    return require(tx, id).map(opening -> shown(tx, opening));
  }

  private ShownOpening shown(Tx tx, Opening opening) {
    return ShownOpening.of(opening, seals, tx.now());
  }

  private <T> Future<T> duty(Caller.StaffMember staff, Function<Tx, Future<T>> work) {
    return database.inTransaction(Surface.DUTY, staff, work);
  }
}
