package care.heard.push;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.jobs.Outbox;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells young people that something is new; the notice waits in the app, the push only wakes it.
 */
public final class NoticeService {
  // Those of one day stay as they come.
  private static final Comparator<Notice> NEWEST_FIRST =
      Comparator.comparing(Notice::createdOn).reversed();

  private final NoticeStore store;
  private final SealedNotices sealed;
  private final Outbox outbox;
  private final Reminders reminders;

  NoticeService(NoticeStore store, SealedNotices sealed, Outbox outbox) {
    this.store = store;
    this.sealed = sealed;
    this.outbox = outbox;
    this.reminders = new Reminders(outbox);
  }

  /** Leaves the notice, and the wake-up of the phones, in the caller's transaction. */
  public Future<UUID> notify(Tx tx, NewNotice notice) {
    var id = UUID.randomUUID();
    return notifyOnce(tx, id, notice).map(id);
  }

  /** A meeting is planned: an invitation now, and reminders as the young person wants them. */
  public Future<Void> meetingPlanned(Tx tx, UUID person, UUID meeting, Instant startsAt) {
    return notify(tx, NewNotice.meetingInvitation(person, meeting, startsAt))
        .compose(_ -> reminders.plan(tx, meeting, startsAt));
  }

  /**
   * A meeting is at another time or place: it is told, and there are reminders of the new time.
   * Those of the old one come to nothing.
   */
  public Future<Void> meetingChanged(Tx tx, UUID person, UUID meeting, Instant startsAt) {
    return notify(tx, NewNotice.meetingChanged(person, meeting, startsAt))
        .compose(_ -> reminders.plan(tx, meeting, startsAt));
  }

  /** A meeting that would have started then is cancelled: its reminders come to nothing. */
  public Future<Void> meetingCancelled(Tx tx, UUID person, UUID meeting, Instant startsAt) {
    return notify(tx, NewNotice.meetingCancelled(person, meeting, startsAt)).mapEmpty();
  }

  /** The same as {@link #notify}, once for that id however often it is asked. */
  Future<Void> notifyOnce(Tx tx, UUID id, NewNotice notice) {
    return store
        .insert(tx, id, notice)
        .compose(isNew -> isNew ? wake(tx, id, notice.expires()) : Future.succeededFuture());
  }

  private Future<Void> wake(Tx tx, UUID id, Instant expires) {
    return outbox.add(tx, PushTask.TOPIC, PushTask.payload(id), tx.now(), expires).mapEmpty();
  }

  /** How far the notices about that feedback have come, the last first. */
  public Future<List<Delivery>> deliveriesOfItem(Tx tx, UUID item) {
    return store.deliveriesOfItem(tx, item);
  }

  /** How far the notices about that meeting have come, the last first. */
  public Future<List<Delivery>> deliveriesOfMeeting(Tx tx, UUID meeting) {
    return store.deliveriesOfMeeting(tx, meeting);
  }

  /** What is new for the caller, newest first. */
  Future<List<Notice>> list(Tx tx, Caller.YoungPerson caller) {
    var today = England.day(tx.now());
    var rows = store.list(tx, caller.person());
    var boxed = sealed.of(tx, caller.person());
    return Future.all(rows, boxed)
        .map(_ -> boxed.result().stream().map(notice -> notice.shown(today)))
        .map(shown -> Stream.concat(shown, rows.result().stream()).sorted(NEWEST_FIRST).toList());
  }

  /** How many notices the caller has not seen. */
  public Future<Integer> countUnseen(Tx tx, Caller.YoungPerson caller) {
    var today = England.day(tx.now());
    var rows = store.countUnseen(tx, caller.person());
    var boxed = sealed.of(tx, caller.person());
    return Future.all(rows, boxed)
        .map(_ -> boxed.result().stream().filter(notice -> notice.isNew(today)).count())
        .map(fresh -> rows.result() + (int) (long) fresh);
  }

  /** The caller has seen it; saying so again changes nothing. */
  Future<Void> markSeen(Tx tx, Caller.YoungPerson caller, UUID notice) {
    return store
        .markSeen(tx, caller.person(), notice)
        .compose(found -> found ? Future.succeededFuture(true) : isSealed(tx, caller, notice))
        .compose(
            found -> found ? Future.succeededFuture() : Future.failedFuture(Problem.notFound()));
  }

  private Future<Boolean> isSealed(Tx tx, Caller.YoungPerson caller, UUID notice) {
    return sealed
        .of(tx, caller.person())
        .map(boxed -> boxed.stream().anyMatch(one -> one.id().equals(notice)));
  }
}
