package care.heard.push;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.Outcome;
import io.vertx.core.Future;

/**
 * Makes a notice of a reminder whose moment has come, if the meeting is still at that time and the
 * young person wants it. Asked twice, it makes one.
 */
final class ReminderTask implements OutboxTask {
  private final Database database;
  private final PushStore store;
  private final NoticeService notices;

  ReminderTask(Database database, PushStore store, NoticeService notices) {
    this.database = database;
    this.store = store;
    this.notices = notices;
  }

  @Override
  public Future<Outcome> perform(OutboxMessage message) {
    var planned = Reminders.Planned.of(message.payload());
    return database.inTransaction(
        Caller.Service.jobs(message.authority()),
        tx ->
            store
                .meeting(tx, planned.meeting())
                .compose(found ->
                    found
                        .map(meeting -> remind(tx, planned, meeting))
                        .orElseGet(() -> dropped("meeting erased"))));
  }

  private Future<Outcome> remind(Tx tx, Reminders.Planned planned, PushStore.MeetingNow meeting) {
    if (!meeting.isPlanned()) {
      return dropped("meeting cancelled");
    }
    if (!meeting.starts().equals(planned.starts())) {
      return dropped("meeting moved");
    }
    return meeting.preferences().reminders().contains(planned.reminder())
        ? tell(tx, planned, meeting)
        : dropped("not wanted");
  }

  private Future<Outcome> tell(Tx tx, Reminders.Planned planned, PushStore.MeetingNow meeting) {
    var expires = planned.reminder().expires(planned.starts());
    var notice = NewNotice.meetingReminder(meeting.person(), planned.meeting(), expires);
    return notices.notifyOnce(tx, planned.id(), notice).map(Outcome.done("reminded"));
  }

  private static Future<Outcome> dropped(String why) {
    return Future.succeededFuture(Outcome.drop(why));
  }
}
