package care.heard.meetings;

import care.heard.identity.PeopleService;
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
import java.util.Optional;
import java.util.UUID;

/** The page on which staff take meetings out of a calendar file: first a look, then the plan. */
final class MeetingImportPages {
  private static final String HERE = "/staff/meeting-imports";
  private static final String TEMPLATE = "staff/meeting-import.jte";
  private static final int BYTES_AT_MOST = 64 * 1024;

  private final MeetingScreens screens;
  private final MeetingRoutes routes;
  private final PeopleService people;
  private final StaffDirectory directory;

  MeetingImportPages(
      MeetingScreens screens,
      MeetingRoutes routes,
      PeopleService people,
      StaffDirectory directory) {
    this.screens = screens;
    this.routes = routes;
    this.people = people;
    this.directory = directory;
  }

  void bind(Pages pages) {
    pages.leadingTo(HERE, "importMeetings", this::form);
    pages.upload(HERE, "importMeetings", BYTES_AT_MOST, this::taken, this::again);
  }

  private Future<Reply> form(Call call) {
    var person = call.parameter("person").orElse("");
    var typed = new MeetingImportPage.Typed(FormErrors.none(), person, "", "", "");
    return show(call.staff(), typed, Optional.empty());
  }

  private Future<Reply> taken(Call call) {
    var command = call.body(ImportMeetings.class);
    var typed =
        new MeetingImportPage.Typed(
            FormErrors.none(),
            command.person().toString(),
            command.kind().code(),
            command.chair().map(UUID::toString).orElse(""),
            command.calendar());
    return routes
        .imported(call)
        .compose(report ->
            show(
                call.staff(),
                typed,
                Optional.of(MeetingImportPage.Report.of(report, command.mode()))));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    var typed =
        new MeetingImportPage.Typed(
            FormErrors.of(problem),
            attempt.value("person"),
            attempt.value("kind"),
            attempt.value("chair"),
            "");
    return show(attempt.caller(), typed, Optional.empty());
  }

  private Future<Reply> show(
      Caller.StaffMember staff,
      MeetingImportPage.Typed typed,
      Optional<MeetingImportPage.Report> report) {
    return screens.show(staff, MeetingPages.HERE, TEMPLATE, tx -> page(tx, typed, report));
  }

  private Future<MeetingImportPage> page(
      Tx tx, MeetingImportPage.Typed typed, Optional<MeetingImportPage.Report> report) {
    var about = MeetingPages.about(tx, people, typed.person());
    var chairs = directory.whoRunMeetings(tx);
    return Future.all(about, chairs)
        .map(_ ->
            new MeetingImportPage(
                typed,
                about.result(),
                MeetingKind.offered(),
                Chairs.offered(chairs.result()),
                report,
                UUID.randomUUID().toString()));
  }
}
