package care.heard.safeguarding.sealed;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.DatabaseFailure;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.vault.ServiceKey;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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

  private final Database database;
  private final OpeningStore store;
  private final ConfidentialItems items;
  private final Passphrases passphrases;
  private final Authorities authorities;
  private final PeopleService people;
  private final ServiceKey seal;
  private final Audit audit;

  OpeningService(
      Database database,
      OpeningStore store,
      ConfidentialItems items,
      Passphrases passphrases,
      Authorities authorities,
      PeopleService people,
      ServiceKey seal,
      Audit audit) {
    this.database = database;
    this.store = store;
    this.items = items;
    this.passphrases = passphrases;
    this.authorities = authorities;
    this.people = people;
    this.seal = seal;
    this.audit = audit;
  }

  /** Why, and the asker's passphrase. */
  record Request(String reason, String passphrase) {
    @Override
    public String toString() {
      return "Request";
    }
  }

  /**
   * The second person's passphrase, and whether the young person is told.
   *
   * @param tell {@code tell} or {@code unsafe-to-tell}
   * @param why why telling would be unsafe, where it would
   */
  record Approval(String passphrase, String tell, Optional<String> why) {
    Approval {
      why = why == null ? Optional.empty() : why;
    }

    @Override
    public String toString() {
      return "Approval";
    }
  }

  /** An opening as the duty team sees it. */
  record Shown(
      UUID id,
      UUID feedback,
      String state,
      String reason,
      String requestedBy,
      Instant requestedAt,
      Instant waitUntil,
      Optional<String> decidedBy,
      Optional<Instant> viewUntil) {
    @Override
    public String toString() {
      return "Shown[" + id + "]";
    }
  }

  /** Who sent it, for as long as it may be looked at. */
  record Identity(UUID person, String name, String ageBand, Instant until) {
    @Override
    public String toString() {
      return "Identity";
    }
  }

  /** What is sealed on an item, with the authority's code. */
  private record Found(SealedIdentity identity, String authority) {}

  /** A duty officer asks, and takes the outer layer off. */
  Future<Shown> request(Caller.StaffMember officer, UUID item, Request asked) {
    return duty(officer, tx -> found(tx, item))
        .compose(found ->
            passphrases.open(
                officer,
                new Passphrases.Layer(
                    KeyRole.DUTY,
                    found.identity(),
                    Buffer.buffer(found.identity().outer()),
                    found.authority()),
                asked.passphrase()))
        .compose(half -> duty(officer, tx -> keepRequest(tx, officer, item, asked, half)))
        .recover(OpeningService::explain);
  }

  private Future<Shown> keepRequest(
      Tx tx, Caller.StaffMember officer, UUID item, Request asked, byte[] half) {
    var id = UUID.randomUUID();
    var reason = seal.seal(asked.reason().getBytes(StandardCharsets.UTF_8), reasonContext(id));
    var halfSealed = seal.seal(half, halfContext(id));
    return store
        .add(tx, id, item, officer.staff(), reason, halfSealed, WAITS)
        .compose(_ -> audit.record(tx, "requestIdentityOpening", id))
        .compose(_ -> require(tx, id))
        .map(opening -> shown(opening, tx.now()));
  }

  /** All of late; on record. */
  Future<List<Shown>> list(Caller.StaffMember staff) {
    return duty(
        staff,
        tx ->
            store
                .latest(tx)
                .compose(all -> audit.record(tx, "listIdentityOpenings", null).map(all))
                .map(all -> all.stream().map(opening -> shown(opening, tx.now())).toList()));
  }

  /** The safeguarding lead takes the inner layer off; never the one who asked. */
  Future<Shown> approve(Caller.StaffMember lead, UUID id, Approval approval) {
    requireWhy(approval);
    return duty(lead, tx -> requireUndecided(tx, lead, id))
        .compose(opening -> openInner(lead, opening, approval))
        .compose(person -> duty(lead, tx -> keepApproval(tx, lead, id, approval, person)));
  }

  private Future<byte[]> openInner(Caller.StaffMember lead, Opening opening, Approval approval) {
    var half = seal.open(opening.half().orElseThrow().getBytes(), halfContext(opening.id()));
    return duty(lead, tx -> found(tx, opening.item()))
        .compose(found ->
            passphrases.open(
                lead,
                new Passphrases.Layer(
                    KeyRole.LEAD, found.identity(), Buffer.buffer(half), found.authority()),
                approval.passphrase()));
  }

  private Future<Shown> keepApproval(
      Tx tx, Caller.StaffMember lead, UUID id, Approval approval, byte[] opened) {
    var person = SealedIdentity.person(opened).orElseThrow(Passphrases::doesNotOpen);
    var identity = seal.seal(opened, identityContext(id));
    var notTold =
        approval.why().map(why -> seal.seal(why.getBytes(StandardCharsets.UTF_8), toldContext(id)));
    return people
        .known(tx, List.of(person))
        .map(known -> requireSomebody(known, person))
        .compose(_ -> requireUndecided(tx, lead, id))
        .compose(_ -> store.approve(tx, id, lead.staff(), identity, notTold, tx.now().plus(LOOKS)))
        .compose(OpeningService::requireDone)
        .compose(
            _ -> audit.record(tx, "approveIdentityOpening", id, Map.of("tell", approval.tell())))
        .compose(_ -> require(tx, id))
        .map(opening -> shown(opening, tx.now()));
  }

  /** The safeguarding lead says no: what was half open is gone. */
  Future<Shown> refuse(Caller.StaffMember lead, UUID id) {
    return duty(
        lead,
        tx ->
            requireUndecided(tx, lead, id)
                .compose(_ -> store.refuse(tx, id, lead.staff()))
                .compose(OpeningService::requireDone)
                .compose(_ -> audit.record(tx, "refuseIdentityOpening", id))
                .compose(_ -> require(tx, id))
                .map(opening -> shown(opening, tx.now())));
  }

  /** Who sent it: for the two who opened it, while it is open; each look is on record. */
  Future<Identity> view(Caller.StaffMember staff, UUID id) {
    return duty(
        staff,
        tx ->
            require(tx, id)
                .map(opening -> requireOpen(opening, staff, tx.now()))
                .compose(opening -> audit.record(tx, "viewIdentity", id).map(opening))
                .compose(opening -> identity(tx, opening)));
  }

  private Future<Identity> identity(Tx tx, Opening opening) {
    var opened =
        seal.open(opening.identity().orElseThrow().getBytes(), identityContext(opening.id()));
    var person = SealedIdentity.person(opened).orElseThrow();
    return people
        .known(tx, List.of(person))
        .map(known -> requireSomebody(known, person))
        .map(known ->
            new Identity(
                person, known.name(), known.ageBand().code(), opening.viewUntil().orElseThrow()));
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
        .map(opening -> {
          requireState(opening, OpeningState.REQUESTED, tx.now());
          requireAnother(opening, lead);
          return opening;
        });
  }

  private static Opening requireOpen(Opening opening, Caller.StaffMember staff, Instant now) {
    requireState(opening, OpeningState.APPROVED, now);
    var one = opening.requestedBy().equals(staff.staff());
    var other = opening.decidedBy().equals(Optional.of(staff.staff()));
    if (!one && !other) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("Only the two people who opened this can look at it.");
    }
    return opening;
  }

  private static void requireState(Opening opening, OpeningState wanted, Instant now) {
    var state = opening.stateAt(now);
    if (state != wanted) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail(state.whatIsPossible());
    }
  }

  private static void requireAnother(Opening opening, Caller.StaffMember lead) {
    if (opening.requestedBy().equals(lead.staff())) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("You asked for this. Another person has to decide.");
    }
  }

  private static PeopleService.Known requireSomebody(
      Map<UUID, PeopleService.Known> known, UUID person) {
    return Optional.ofNullable(known.get(person))
        .orElseThrow(() ->
            Problem.of(ProblemType.NOT_POSSIBLE_NOW)
                .detail("The seal is open, but nobody of this authority is in it."));
  }

  private static void requireWhy(Approval approval) {
    if (approval.tell().equals("unsafe-to-tell") && approval.why().isEmpty()) {
      throw Problem.invalid("/why", "Say why telling the young person would be unsafe.");
    }
  }

  private static Future<Void> requireDone(boolean done) {
    return done
        ? Future.succeededFuture()
        : Future.failedFuture(
            Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail(OpeningState.OVER.whatIsPossible()));
  }

  private Future<Opening> require(Tx tx, UUID id) {
    return store.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  private Shown shown(Opening opening, Instant now) {
    var reason = seal.open(opening.reason().getBytes(), reasonContext(opening.id()));
    return new Shown(
        opening.id(),
        opening.item(),
        opening.stateAt(now).code(),
        new String(reason, StandardCharsets.UTF_8),
        opening.requestedByName(),
        opening.requestedAt(),
        opening.waitUntil(),
        opening.decidedByName(),
        opening.viewUntil());
  }

  private <T> Future<T> duty(Caller.StaffMember staff, Function<Tx, Future<T>> work) {
    return database.inTransaction(Surface.DUTY, staff, work);
  }

  private static Future<Shown> explain(Throwable failure) {
    return Future.failedFuture(
        DatabaseFailure.violates(failure, "identity_opening_one_at_a_time")
            ? Problem.of(ProblemType.NOT_POSSIBLE_NOW)
                .detail("Somebody has asked for this already. Look at what is waiting.")
            : failure);
  }

  private static String reasonContext(UUID id) {
    return "identity_opening.reason/" + id;
  }

  private static String halfContext(UUID id) {
    return "identity_opening.half/" + id;
  }

  private static String identityContext(UUID id) {
    return "identity_opening.identity/" + id;
  }

  private static String toldContext(UUID id) {
    return "identity_opening.not_told/" + id;
  }
}
