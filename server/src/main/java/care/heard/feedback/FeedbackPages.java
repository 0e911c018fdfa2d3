package care.heard.feedback;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.Templates;
import care.heard.themes.ConfirmThemes;
import care.heard.themes.ThemeService;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages on which staff read, say what it is about, and write back. */
final class FeedbackPages {
  private static final String INBOX = "/staff/inbox";
  private static final String ITEM = "/staff/feedback/:feedbackId";

  private final Database database;
  private final Idempotency idempotency;
  private final StaffFeedbackService feedback;
  private final ThemeService themes;
  private final Frames frames;
  private final Templates templates;

  FeedbackPages(
      Database database,
      Idempotency idempotency,
      StaffFeedbackService feedback,
      ThemeService themes,
      Frames frames,
      Templates templates) {
    this.database = database;
    this.idempotency = idempotency;
    this.feedback = feedback;
    this.themes = themes;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(INBOX, "listInbox", this::inbox);
    pages.get(ITEM, "readFeedback", this::item);
    pages.post(ITEM + "/themes", "confirmThemes", this::confirmThemes, this::again);
    pages.post(ITEM + "/replies", "replyToFeedback", this::reply, this::again);
  }

  private Future<Reply> inbox(Call call) {
    var which = call.parameter("state").orElse("waiting");
    return database.inTransaction(
        call.caller(),
        tx -> {
          var inbox = feedback.inbox(tx, which);
          var frame = frames.of(tx, call.staff(), INBOX);
          var page = inbox.map(i -> InboxView.of(i, which, call.staff(), tx.now()));
          return Future.all(page, frame)
              .map(_ -> Map.<String, Object>of("frame", frame.result(), "page", page.result()))
              .map(model -> Reply.html(templates.render("staff/inbox.jte", model)));
        });
  }

  private Future<Reply> item(Call call) {
    var done = call.parameter("done").flatMap(FeedbackPages::message);
    return database.inTransaction(
        call.caller(),
        tx -> item(tx, call.staff(), call.id("feedbackId"), FeedbackView.fresh(done)));
  }

  private Future<Reply> item(Tx tx, Caller.StaffMember staff, UUID id, FeedbackView view) {
    var item = feedback.read(tx, staff, id);
    var taxonomy = themes.taxonomy(tx);
    var frame = frames.of(tx, staff, INBOX);
    return Future.all(item, taxonomy, frame)
        .map(_ -> view.page(item.result(), taxonomy.result(), staff, tx.now()))
        .map(page -> Map.<String, Object>of("frame", frame.result(), "page", page))
        .map(model -> Reply.html(templates.render("staff/feedback.jte", model)));
  }

  private Future<Reply> confirmThemes(Call call) {
    var id = call.id("feedbackId");
    var codes = call.body(ConfirmThemes.class).themes();
    return database
        .inTransaction(call.caller(), tx -> feedback.confirmThemes(tx, id, codes))
        .map(Reply.seeOther("/staff/feedback/" + id + "?done=themes"));
  }

  private Future<Reply> reply(Call call) {
    var id = call.id("feedbackId");
    var reply = call.body(FeedbackRoutes.ReplyToFeedback.class);
    return idempotency
        .once(
            database,
            call,
            tx ->
                feedback
                    .reply(tx, call.staff(), id, reply.kind(), reply.words())
                    .map(Reply::created))
        .map(Reply.seeOther("/staff/feedback/" + id + "?done=reply"));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    var id = UUID.fromString(attempt.parameters().get("feedbackId"));
    var view =
        new FeedbackView(
            Optional.empty(),
            FormErrors.of(problem),
            attempt.value("words"),
            attempt.value("kind"),
            attempt.values().getOrDefault("themes", List.of()));
    return database.inTransaction(attempt.caller(), tx -> item(tx, attempt.caller(), id, view));
  }

  private static Optional<String> message(String done) {
    return switch (done) {
      case "themes" -> Optional.of("The themes are saved.");
      case "reply" -> Optional.of("Your reply is sent.");
      default -> Optional.empty();
    };
  }
}
