package care.heard.meetings;

import care.heard.identity.Frames;
import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages on which staff see and plan meetings. */
final class MeetingPages {
  private static final String HERE = "/staff/meetings";

  private final Database database;
  private final MeetingService meetings;
  private final MeetingRoutes routes;
  private final PeopleService people;
  private final Frames frames;
  private final Templates templates;

  MeetingPages(
      Database database,
      MeetingService meetings,
      MeetingRoutes routes,
      PeopleService people,
      Frames frames,
      Templates templates) {
    this.database = database;
    this.meetings = meetings;
    this.routes = routes;
    this.people = people;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.leadingTo(HERE, "scheduleMeeting", this::coming);
    pages.leadingTo(HERE + "/new", "scheduleMeeting", this::plan);
    pages.post(HERE, "scheduleMeeting", this::schedule, this::again);
  }

  private Future<Reply> coming(Call call) {
    var message = call.parameter("done").map(_ -> "The meeting is planned.");
    return database.inTransaction(
        call.caller(),
        tx -> {
          var coming = meetings.coming(tx);
          var lines = coming.compose(c -> lines(tx, c));
          var frame = frames.of(tx, call.staff(), HERE);
          return Future.all(lines, frame)
              .map(_ -> new MeetingsPage(message, true, lines.result()))
              .map(page -> Map.<String, Object>of("frame", frame.result(), "page", page))
              .map(model -> Reply.html(templates.render("staff/meetings.jte", model)));
        });
  }

  private Future<Reply> plan(Call call) {
    var person = call.parameter("person").flatMap(MeetingPages::id);
    return database.inTransaction(
        call.caller(),
        tx ->
            about(tx, person)
                .map(about -> MeetingNewPage.empty(about, MeetingKind.offered(), newKey()))
                .compose(page -> form(tx, call.staff(), page)));
  }

  private Future<Reply> schedule(Call call) {
    return routes.scheduleMeeting(call).map(Reply.seeOther(HERE + "?done=planned"));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    return database.inTransaction(
        attempt.caller(),
        tx ->
            about(tx, id(attempt.value("person")))
                .map(about -> typed(attempt, problem, about))
                .compose(page -> form(tx, attempt.caller(), page)));
  }

  private Future<Reply> form(Tx tx, Caller.StaffMember staff, MeetingNewPage page) {
    return frames
        .of(tx, staff, HERE)
        .map(frame -> Map.<String, Object>of("frame", frame, "page", page))
        .map(model -> Reply.html(templates.render("staff/meeting-new.jte", model)));
  }

  private Future<Optional<MeetingNewPage.Person>> about(Tx tx, Optional<UUID> person) {
    return person
        .map(id -> people.known(tx, List.of(id)).map(known -> Optional.ofNullable(known.get(id))))
        .orElse(Future.succeededFuture(Optional.empty()))
        .map(found -> found.map(k -> new MeetingNewPage.Person(k.id(), k.name())));
  }

  private Future<List<MeetingsPage.Line>> lines(Tx tx, List<MeetingService.Coming> coming) {
    return people
        .known(tx, coming.stream().map(MeetingService.Coming::person).toList())
        .map(known -> coming.stream().map(c -> line(c, known.get(c.person()).name())).toList());
  }

  private static MeetingsPage.Line line(MeetingService.Coming coming, String about) {
    var meeting = coming.meeting();
    var starts = meeting.startsAt().toInstant();
    var until = meeting.endsAt().map(e -> " to " + PlainTime.time(e.toInstant())).orElse("");
    return new MeetingsPage.Line(
        meeting.id(),
        MeetingKind.of(meeting.kind()).staffTitle(),
        about,
        PlainTime.weekday(starts),
        PlainTime.time(starts) + until,
        meeting.place(),
        meeting.who(),
        meeting.state().equals("cancelled"));
  }

  private static MeetingNewPage typed(
      FormAttempt attempt, Problem problem, Optional<MeetingNewPage.Person> about) {
    return new MeetingNewPage(
        FormErrors.of(problem),
        about,
        MeetingKind.offered(),
        attempt.value("kind"),
        attempt.value("date"),
        attempt.value("startTime"),
        attempt.value("endTime"),
        attempt.value("place"),
        attempt.values().getOrDefault("who", List.of()),
        newKey());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
