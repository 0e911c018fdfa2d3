package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.jobs.Outbox;
import care.heard.platform.time.England;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import care.heard.safeguarding.duty.Channel;
import care.heard.workers.WorkersService;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whoever answers for a review is told before it is late, by an e-mail that says nothing about
 * anybody, to an address that they give here themselves: the identity provider's is not kept.
 */
final class ReviewTelling {
  private static final Duration OF_USE = Duration.ofHours(12);

  private final ReviewTellingStore store = new ReviewTellingStore();
  private final Outbox outbox = new Outbox();
  private final WorkersService workers;
  private final ServiceKey key;
  private final Channel mail;
  private final Audit audit;

  ReviewTelling(WorkersService workers, ServiceKey key, Channel mail, Audit audit) {
    this.workers = workers;
    this.key = key;
    this.mail = mail;
    this.audit = audit;
  }

  /** Where the caller is told; empty where nowhere. */
  Future<Optional<String>> own(Tx tx, Caller.StaffMember staff) {
    return address(tx, staff.staff());
  }

  /** The same where it is all that is asked for; on record. */
  Future<Optional<String>> read(Tx tx, Caller.StaffMember staff) {
    return own(tx, staff)
        .compose(address -> audit.record(tx, "getReviewTelling", null).map(address));
  }

  /** From now on the caller is told there, or nowhere; INVALID for what is no address. */
  Future<Optional<String>> save(Tx tx, Caller.StaffMember staff, SaveReviewTelling asked) {
    var address = Optional.of(asked.address()).filter(typed -> !typed.isEmpty());
    if (address.filter(typed -> !mail.accepts(typed)).isPresent()) {
      throw Problem.invalid("/address", mail.whatToUse());
    }
    return keep(tx, staff.staff(), address)
        .compose(_ -> audit.record(tx, "saveReviewTelling", null))
        .map(address);
  }

  /** Where that member of staff is told. */
  Future<Optional<String>> address(Tx tx, UUID staff) {
    return store.find(tx, staff).map(found -> found.map(sealed -> open(staff, sealed)));
  }

  /** One message each for everybody who answers for one of these reviews; one a day at most. */
  Future<Void> tell(Tx tx, List<DueStore.Warning> fresh) {
    return fresh.isEmpty()
        ? Future.succeededFuture()
        : answering(tx, fresh)
            .compose(all -> Future.all(all.stream().map(s -> tell(tx, s)).toList()))
            .mapEmpty();
  }

  /** Who answers for these reviews: whoever runs the meetings, and the reviewing officer. */
  Future<Set<UUID>> answering(Tx tx, List<DueStore.Warning> reviews) {
    var runs = store.runs(tx);
    var officers = workers.reviewingOfficers(tx);
    return Future.all(runs, officers)
        .map(_ ->
            reviews.stream()
                .flatMap(review -> answering(review, runs.result(), officers.result()))
                .collect(Collectors.toSet()));
  }

  private static Stream<UUID> answering(
      DueStore.Warning review, List<ReviewTellingStore.Runs> runs, Map<UUID, Set<UUID>> officers) {
    var chairs =
        runs.stream()
            .filter(r -> r.person().equals(review.person()) && r.kind() == review.kind())
            .map(ReviewTellingStore.Runs::staff);
    return Stream.concat(chairs, officers.getOrDefault(review.person(), Set.of()).stream());
  }

  private Future<Void> tell(Tx tx, UUID staff) {
    var today = England.day(tx.now());
    var once = UUID.nameUUIDFromBytes(bytes("tell-review/" + staff + "/" + today));
    var payload = new JsonObject().put(TellReviewTask.STAFF, staff.toString());
    return outbox.addOnce(tx, once, TellReviewTask.TOPIC, payload, tx.now(), tx.now().plus(OF_USE));
  }

  private Future<Void> keep(Tx tx, UUID staff, Optional<String> address) {
    return address
        .map(typed -> store.save(tx, staff, seal(staff, typed)))
        .orElseGet(() -> store.remove(tx, staff));
  }

  private Buffer seal(UUID staff, String address) {
    return Vault.parameter(key.seal(bytes(address), context(staff)));
  }

  private String open(UUID staff, Buffer sealed) {
    return new String(key.open(sealed.getBytes(), context(staff)), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String context(UUID staff) {
    return "review_telling.address/" + staff;
  }
}
