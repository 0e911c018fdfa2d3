package care.heard.meetings;

import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Binds the meeting operations of the contract; nothing else lives here. */
final class MeetingRoutes {
  private static final String ID = "meetingId";

  private final Database database;
  private final Idempotency idempotency;
  private final MeetingsServices services;

  MeetingRoutes(Database database, Idempotency idempotency, MeetingsServices services) {
    this.database = database;
    this.idempotency = idempotency;
    this.services = services;
  }

  void bind(Api api) {
    api.on("listMyMeetings", this::listMyMeetings);
    api.on("getMyMeeting", this::getMyMeeting);
    api.on("answerMeeting", this::answerMeeting);
    api.on("getMyPreparation", this::getMyPreparation);
    api.on("saveMyPreparation", this::saveMyPreparation);
    api.on("sayAfterwards", this::sayAfterwards);
    api.on("getMeetingCalendar", this::getMeetingCalendar);
    api.on("listMeetings", this::listMeetings);
    api.on("readMeeting", this::readMeeting);
    api.on("scheduleMeeting", this::scheduleMeeting);
    api.on("importMeetings", this::importMeetings);
    api.on("moveMeeting", this::moveMeeting);
    api.on("cancelMeeting", this::cancelMeeting);
    api.on("holdMeeting", this::holdMeeting);
    api.on("confirmParticipation", this::confirmParticipation);
    api.on("readMeetingWords", this::readMeetingWords);
    api.on("readMeetingConcern", this::readMeetingConcern);
    api.on("listDueReviews", this::listDueReviews);
    api.on("exportParticipation", this::exportParticipation);
  }

  private Future<Reply> listMyMeetings(Call call) {
    return in(call, tx -> services.meetings().listMine(tx, call.youngPerson()))
        .map(all -> Reply.ok(Map.of("meetings", all)));
  }

  private Future<Reply> getMyMeeting(Call call) {
    return in(call, tx -> services.meetings().getMine(tx, call.id(ID))).map(Reply::ok);
  }

  private Future<Reply> answerMeeting(Call call) {
    var command = call.body(AnswerMeeting.class);
    return in(
            call,
            tx -> services.preparations().answer(tx, call.youngPerson(), call.id(ID), command))
        .map(Reply::ok);
  }

  private Future<Reply> getMyPreparation(Call call) {
    return in(call, tx -> services.preparations().read(tx, call.youngPerson(), call.id(ID)))
        .map(kept -> Reply.ok(kept).with("ETag", kept.etag()));
  }

  private Future<Reply> saveMyPreparation(Call call) {
    var said = call.body(SavePreparation.class);
    var match = match(call);
    return in(
            call,
            tx -> services.preparations().save(tx, call.youngPerson(), call.id(ID), match, said))
        .map(kept -> Reply.ok(kept).with("ETag", kept.etag()));
  }

  private Future<Reply> sayAfterwards(Call call) {
    var command = call.body(SayAfterwards.class);
    return in(call, tx -> services.afterwards().say(tx, call.youngPerson(), call.id(ID), command))
        .map(Reply::ok);
  }

  private Future<Reply> getMeetingCalendar(Call call) {
    return in(
            call,
            tx ->
                services
                    .meetings()
                    .require(tx, call.id(ID))
                    .map(meeting -> CalendarFile.of(meeting, tx.now())))
        .map(Reply::ok);
  }

  private Future<Reply> listMeetings(Call call) {
    return in(call, tx -> services.staff().list(tx, call.staff()))
        .map(all -> Reply.ok(Map.of("meetings", all)));
  }

  private Future<Reply> readMeeting(Call call) {
    return in(call, tx -> services.staff().read(tx, call.staff(), call.id(ID)))
        .map(MeetingRoutes::tagged);
  }

  /** Also what the form sends. */
  Future<Reply> scheduleMeeting(Call call) {
    var command = call.body(ScheduleMeeting.class);
    return idempotency.once(
        database,
        call,
        tx -> services.meetings().schedule(tx, call.staff(), command).map(Reply::created));
  }

  private Future<Reply> importMeetings(Call call) {
    var command = call.body(ImportMeetings.class);
    return idempotency.once(
        database, call, tx -> services.imports().take(tx, call.staff(), command).map(Reply::ok));
  }

  /** What the form sends: the report itself. */
  Future<MeetingImport> imported(Call call) {
    var command = call.body(ImportMeetings.class);
    return in(call, tx -> services.imports().take(tx, call.staff(), command));
  }

  /** Also what the form sends. */
  Future<Reply> moveMeeting(Call call) {
    var command = call.body(MoveMeeting.class);
    return changed(call, tx -> services.changes().move(tx, call.id(ID), match(call), command));
  }

  /** Also what the form sends. */
  Future<Reply> cancelMeeting(Call call) {
    var command = call.body(CancelMeeting.class);
    return changed(call, tx -> services.changes().cancel(tx, call.id(ID), match(call), command));
  }

  /** Also what the form sends. */
  Future<Reply> holdMeeting(Call call) {
    var command = call.body(HoldMeeting.class);
    return changed(call, tx -> services.changes().hold(tx, call.id(ID), match(call), command));
  }

  /** Also what the form sends. */
  Future<Reply> confirmParticipation(Call call) {
    var command = call.body(ConfirmParticipation.class);
    return changed(call, tx -> services.changes().confirm(tx, call.staff(), call.id(ID), command));
  }

  private Future<Reply> readMeetingWords(Call call) {
    return in(call, tx -> services.words().read(tx, call.staff(), call.id(ID))).map(Reply::ok);
  }

  private Future<Reply> readMeetingConcern(Call call) {
    return database
        .inTransaction(
            Surface.DUTY,
            call.caller(),
            tx -> services.concerns().read(tx, call.staff(), call.id("meetingConcernId")))
        .map(Reply::ok);
  }

  private Future<Reply> listDueReviews(Call call) {
    return in(call, tx -> services.due().list(tx, call.staff()))
        .map(all -> Reply.ok(Map.of("reviews", all)));
  }

  private Future<Reply> exportParticipation(Call call) {
    return participation(call).map(Reply::ok);
  }

  /** Also what the file is made of. */
  Future<ParticipationReturn> participation(Call call) {
    return in(call, tx -> services.returns().of(tx, ReviewPages.year(call)));
  }

  private Future<Reply> changed(Call call, Function<Tx, Future<Void>> change) {
    UUID id = call.id(ID);
    return in(
            call, tx -> change.apply(tx).compose(_ -> services.staff().look(tx, call.staff(), id)))
        .map(MeetingRoutes::tagged);
  }

  private <T> Future<T> in(Call call, Function<Tx, Future<T>> work) {
    return database.inTransaction(call.caller(), work);
  }

  private static String match(Call call) {
    return call.parameter("If-Match").orElseThrow();
  }

  private static Reply tagged(StaffMeeting meeting) {
    return Reply.ok(meeting).with("ETag", meeting.etag());
  }
}
