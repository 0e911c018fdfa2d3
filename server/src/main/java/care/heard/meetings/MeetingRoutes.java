package care.heard.meetings;

import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;

/** Binds the meeting operations of the contract; nothing else lives here. */
final class MeetingRoutes {
  private final Database database;
  private final Idempotency idempotency;
  private final MeetingService meetings;

  MeetingRoutes(Database database, Idempotency idempotency, MeetingService meetings) {
    this.database = database;
    this.idempotency = idempotency;
    this.meetings = meetings;
  }

  void bind(Api api) {
    api.on("listMyMeetings", this::listMyMeetings);
    api.on("getMyMeeting", this::getMyMeeting);
    api.on("scheduleMeeting", this::scheduleMeeting);
  }

  private Future<Reply> listMyMeetings(Call call) {
    return database
        .inTransaction(call.caller(), tx -> meetings.listMine(tx, call.youngPerson()))
        .map(all -> Reply.ok(Map.of("meetings", all)));
  }

  private Future<Reply> getMyMeeting(Call call) {
    return database
        .inTransaction(
            call.caller(), tx -> meetings.getMine(tx, call.youngPerson(), call.id("meetingId")))
        .map(Reply::ok);
  }

  /** Also what the form sends. */
  Future<Reply> scheduleMeeting(Call call) {
    var command = call.body(ScheduleMeeting.class);
    return idempotency.once(
        database, call, tx -> meetings.schedule(tx, call.staff(), command).map(Reply::created));
  }
}
