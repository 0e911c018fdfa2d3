package care.heard.meetings;

import care.heard.identity.StaffDirectory;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The page of one meeting, with a form for each thing that can be done with it now. */
final class MeetingChangePages {
  private static final String ONE = MeetingPages.HERE + "/:meetingId";
  private static final Map<String, String> DONE =
      Map.of(
          "moved", "The meeting is moved. The young person is told.",
          "cancelled", "The meeting is called off. The young person is told.",
          "held", "It is noted what happened.",
          "confirmed", "The code is confirmed.");

  private final MeetingScreens screens;
  private final MeetingsServices services;
  private final MeetingRoutes routes;
  private final StaffDirectory directory;

  MeetingChangePages(
      MeetingScreens screens,
      MeetingsServices services,
      MeetingRoutes routes,
      StaffDirectory directory) {
    this.screens = screens;
    this.services = services;
    this.routes = routes;
    this.directory = directory;
  }

  void bind(Pages pages) {
    pages.get(ONE, "readMeeting", this::one);
    pages.post(
        ONE + "/time", "moveMeeting", c -> then(c, routes.moveMeeting(c), "moved"), this::again);
    pages.post(
        ONE + "/cancellation",
        "cancelMeeting",
        c -> then(c, routes.cancelMeeting(c), "cancelled"),
        this::again);
    pages.post(
        ONE + "/outcome", "holdMeeting", c -> then(c, routes.holdMeeting(c), "held"), this::again);
    pages.post(
        ONE + "/participation-code",
        "confirmParticipation",
        c -> then(c, routes.confirmParticipation(c), "confirmed"),
        this::again);
  }

  private Future<Reply> one(Call call) {
    var message = call.parameter("done").map(DONE::get);
    return screens.show(
        call.staff(),
        MeetingPages.HERE,
        "staff/meeting.jte",
        tx ->
            services
                .staff()
                .read(tx, call.staff(), call.id("meetingId"))
                .compose(m -> page(tx, call.staff(), m, message, FormErrors.none(), t -> t)));
  }

  private static Future<Reply> then(Call call, Future<Reply> changed, String done) {
    return changed.map(
        Reply.seeOther(MeetingPages.HERE + "/" + call.id("meetingId") + "?done=" + done));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    var id = UUID.fromString(attempt.parameters().get("meetingId"));
    var errors = FormErrors.of(problem);
    return screens.show(
        attempt.caller(),
        MeetingPages.HERE,
        "staff/meeting.jte",
        tx ->
            services
                .staff()
                .look(tx, attempt.caller(), id)
                .compose(m ->
                    page(
                        tx,
                        attempt.caller(),
                        m,
                        Optional.empty(),
                        errors,
                        t -> typed(attempt, t))));
  }

  private Future<MeetingPage> page(
      Tx tx,
      Caller.StaffMember staff,
      StaffMeeting meeting,
      Optional<String> message,
      FormErrors errors,
      UnaryOperator<MeetingPage.Typed> typed) {
    var chairs = directory.whoRunMeetings(tx);
    var runs = services.meetings().require(tx, meeting.id()).map(kept -> runs(staff, kept));
    return Future.all(chairs, runs)
        .map(_ ->
            new MeetingPage(
                message,
                errors,
                meeting.id(),
                meeting.title(),
                meeting.about(),
                meeting.state().code(),
                MeetingFacts.of(meeting),
                meeting.notices().stream().map(MeetingPage.Told::of).toList(),
                meeting.etag(),
                meeting.wordsForMe(),
                MeetingPage.May.of(meeting, runs.result(), tx.now()),
                typed.apply(MeetingPage.Typed.of(meeting)),
                Chairs.offered(chairs.result())));
  }

  private static boolean runs(Caller.StaffMember staff, KeptMeeting meeting) {
    return meeting.chair().filter(chair -> chair.id().equals(staff.staff())).isPresent();
  }

  private static MeetingPage.Typed typed(FormAttempt attempt, MeetingPage.Typed kept) {
    return new MeetingPage.Typed(
        typed(attempt, "date", kept.date()),
        typed(attempt, "startTime", kept.startTime()),
        typed(attempt, "endTime", kept.endTime()),
        typed(attempt, "place", kept.place()),
        attempt.value("chair"),
        attempt.value("reason"),
        attempt.value("attended"),
        attempt.value("spoke"),
        typed(attempt, "code", kept.code()));
  }

  private static String typed(FormAttempt attempt, String field, String kept) {
    return attempt.values().containsKey(field) ? attempt.value(field) : kept;
  }
}
