package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.config.Settings;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.PlainTime;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages on which a participation officer finds a young person and gives them a code. */
final class IdentityPages {
  private static final String HERE = "/staff/young-people";
  private static final int SHOWN_AT_MOST = 50;

  private final Database database;
  private final EnrolmentService enrolment;
  private final PeopleService people;
  private final Frames frames;
  private final Templates templates;
  private final Settings settings;

  IdentityPages(
      Database database,
      EnrolmentService enrolment,
      PeopleService people,
      Frames frames,
      Templates templates,
      Settings settings) {
    this.database = database;
    this.enrolment = enrolment;
    this.people = people;
    this.frames = frames;
    this.templates = templates;
    this.settings = settings;
  }

  void bind(Pages pages) {
    pages.get(HERE, "listYoungPeople", this::youngPeople);
    pages.post(
        HERE + "/:personId/enrolment-codes",
        "issueEnrolmentCode",
        call -> code(call, false),
        this::refused);
    pages.post(
        HERE + "/:personId/lost-phone-codes",
        "issueEnrolmentCode",
        call -> code(call, true),
        this::refused);
  }

  private Future<Reply> youngPeople(Call call) {
    var search = call.parameter("search").orElse("");
    return database.inTransaction(
        call.caller(), tx -> youngPeople(tx, call.staff(), search, Optional.empty()));
  }

  private Future<Reply> youngPeople(
      Tx tx, Caller.StaffMember staff, String search, Optional<String> message) {
    var found = people.list(tx, search, SHOWN_AT_MOST + 1);
    var erased = people.countErased(tx);
    var frame = frames.of(tx, staff, HERE);
    return Future.all(found, erased, frame)
        .map(_ -> page(found.result(), search, message, erased.result()))
        .map(page -> Map.<String, Object>of("frame", frame.result(), "page", page))
        .map(model -> Reply.html(templates.render("staff/young-people.jte", model)));
  }

  private Future<Reply> code(Call call, boolean phoneLost) {
    return database.inTransaction(
        call.caller(),
        tx -> {
          var code = enrolment.issueCode(tx, call.staff(), call.id("personId"), phoneLost);
          var frame = frames.of(tx, call.staff(), HERE);
          return Future.all(code, frame)
              .map(_ ->
                  Map.<String, Object>of(
                      "frame", frame.result(), "page", page(call, code.result(), phoneLost)))
              .map(model -> Reply.html(templates.render("staff/code.jte", model)));
        });
  }

  private Future<Reply> refused(FormAttempt attempt, Problem problem) {
    return database.inTransaction(
        attempt.caller(),
        tx -> youngPeople(tx, attempt.caller(), "", Optional.of(problem.detail())));
  }

  private static YoungPeoplePage page(
      List<YoungPerson> found, String search, Optional<String> message, int erased) {
    var shown =
        found.stream()
            .limit(SHOWN_AT_MOST)
            .map(p ->
                new YoungPeoplePage.Person(
                    p.id(), p.name(), p.ageBand(), p.locality(), p.worker(), p.enrolled()))
            .toList();
    return new YoungPeoplePage(
        message, search, shown, found.size() > SHOWN_AT_MOST, true, true, erased);
  }

  private CodePage page(Call call, EnrolmentCode code, boolean phoneLost) {
    var command =
        settings.demo()
            ? Optional.of("./heard phone enrol " + code.code())
            : Optional.<String>empty();
    return new CodePage(
        code.code(),
        code.forName(),
        PlainTime.moment(code.expiresAt().toInstant()),
        settings.publicUrl() + "/app/#code=" + code.code(),
        HERE + "/" + call.id("personId") + "/lost-phone-codes",
        phoneLost,
        command);
  }
}
