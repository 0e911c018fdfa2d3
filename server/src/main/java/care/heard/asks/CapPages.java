package care.heard.asks;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;

/** The page on which it is set how often anybody is asked. */
final class CapPages {
  private static final String PATH = "/staff/ask-cap";

  private final Database database;
  private final CapService caps;
  private final Frames frames;
  private final Templates templates;

  CapPages(Database database, CapService caps, Frames frames, Templates templates) {
    this.database = database;
    this.caps = caps;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(PATH, "getAskCap", this::show);
    pages.post(PATH, "setAskCap", this::set, this::again);
  }

  private Future<Reply> show(Call call) {
    var done = call.parameter("done").map(_ -> "It holds from now on.");
    return database.inTransaction(
        call.caller(), tx -> shown(tx, call.staff(), page(tx, call.staff(), done)));
  }

  private Future<Reply> set(Call call) {
    var cap = call.body(CapOnAsks.class);
    return database
        .inTransaction(call.caller(), tx -> caps.set(tx, cap))
        .map(Reply.seeOther(PATH + "?done=set"));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    var why = FormErrors.of(problem);
    return database.inTransaction(
        attempt.caller(),
        tx ->
            shown(
                tx,
                attempt.caller(),
                page(tx, attempt.caller(), Optional.empty())
                    .map(page ->
                        page.refused(why, attempt.value("atMost"), attempt.value("withinDays")))));
  }

  private Future<CapPage> page(Tx tx, Caller.StaffMember staff, Optional<String> done) {
    var mayChange = staff.isAny(Role.SERVICE_MANAGER);
    return caps.read(tx).map(cap -> CapPage.of(cap, mayChange, done));
  }

  private Future<Reply> shown(Tx tx, Caller.StaffMember staff, Future<CapPage> page) {
    var frame = frames.of(tx, staff, PATH);
    return Future.all(frame, page)
        .map(_ -> Map.<String, Object>of("frame", frame.result(), "page", page.result()))
        .map(model -> Reply.html(templates.render("staff/ask-cap.jte", model)));
  }
}
