package care.heard.safeguarding;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PageFrame;
import care.heard.platform.pages.PlainTime;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts alerts into words for the duty team's pages. */
final class AlertView {
  private static final String NOT_SAID = "Somebody who did not give a name";

  private final Frames frames;
  private final Templates templates;
  private final InstantSource clock;

  AlertView(Frames frames, Templates templates, InstantSource clock) {
    this.frames = frames;
    this.templates = templates;
    this.clock = clock;
  }

  Future<PageFrame> frame(Tx tx, Caller.StaffMember staff, String path) {
    return frames.of(tx, staff, path);
  }

  /** All alerts. */
  Reply list(
      Caller.StaffMember staff,
      PageFrame frame,
      AlertReading.Listed listed,
      Optional<String> message) {
    var now = clock.instant();
    var lines = listed.alerts().stream().map(alert -> line(alert, now)).toList();
    var mayAct = staff.isAny(Role.DUTY_OFFICER, Role.SAFEGUARDING_LEAD);
    var page =
        new AlertsPage(
            message,
            FormErrors.none(),
            listed.open(),
            mayAct,
            lines,
            listed.unread().map(AlertView::unread));
    return html("staff/alerts.jte", frame, page);
  }

  /** One alert. */
  Reply one(
      PageFrame frame,
      AlertReading.Story story,
      Optional<String> message,
      FormErrors errors,
      AlertPage.Typed typed) {
    var alert = story.alert();
    var page =
        new AlertPage(
            message,
            errors,
            alert.id(),
            words(alert),
            alert.from().orElse(NOT_SAID),
            kind(alert),
            PlainTime.moment(alert.openedAt()),
            PlainTime.ago(alert.openedAt(), clock.instant()),
            alert.inHandOf(),
            next(alert),
            alert.closing().map(AlertView::closing),
            story.history().stream().map(AlertView::done).toList(),
            typed,
            UUID.randomUUID().toString());
    return html("staff/alert.jte", frame, page);
  }

  private Reply html(String template, PageFrame frame, Object page) {
    return Reply.html(templates.render(template, Map.of("frame", frame, "page", page)));
  }

  /** What a page says after something was done. */
  static Optional<String> message(String done) {
    return switch (done) {
      case "taken" -> Optional.of("You have this alert in hand now.");
      case "noted" -> Optional.of("It is written down.");
      case "closing" -> Optional.of("Now a second person has to say so too.");
      case "not-closing" -> Optional.of("The alert stays in hand.");
      case "closed" -> Optional.of("The alert is closed.");
      default -> Optional.empty();
    };
  }

  private static String unread(AlertReading.Unread unread) {
    var oldest = PlainTime.day(unread.oldest());
    return unread.many() == 1
        ? "Nobody has read what came on " + oldest + ". Somebody should have by now."
        : "Nobody has read %d that came, the first on %s. Somebody should have by now."
            .formatted(unread.many(), oldest);
  }

  private static AlertsPage.Line line(AlertReading.Shown alert, Instant now) {
    return new AlertsPage.Line(
        alert.id(),
        words(alert),
        kind(alert),
        alert.from(),
        PlainTime.moment(alert.openedAt()),
        PlainTime.ago(alert.openedAt(), now),
        state(alert));
  }

  private static Optional<String> state(AlertReading.Shown alert) {
    return switch (AlertState.of(alert.state())) {
      case OPEN -> Optional.empty();
      case CLOSING -> alert.closing().map(AlertView::closing);
      default -> alert.inHandOf().map(name -> name + " has this in hand.");
    };
  }

  private static String closing(AlertReading.Closing closing) {
    var reason = ClosingReason.of(closing.reason()).words();
    return closing.by() + " says that this can be closed: " + reason + ".";
  }

  private static AlertPage.Next next(AlertReading.Shown alert) {
    return switch (AlertState.of(alert.state())) {
      case OPEN -> AlertPage.Next.TAKE_ON;
      case ACKNOWLEDGED -> AlertPage.Next.ACT;
      case CLOSING ->
          alert.closing().orElseThrow().mayConfirm()
              ? AlertPage.Next.BE_SECOND
              : AlertPage.Next.WAIT_FOR_SECOND;
      case CLOSED -> AlertPage.Next.NOTHING;
    };
  }

  private static AlertPage.Done done(AlertReading.Entry entry) {
    var reason = entry.reason().map(code -> ": " + ClosingReason.of(code).words()).orElse("");
    return new AlertPage.Done(
        PlainTime.moment(entry.at()), what(entry) + reason + ".", entry.words());
  }

  private static String what(AlertReading.Entry entry) {
    return switch (entry.kind()) {
      case "opened" -> "The alert opened";
      case "told" -> "The duty rota was told";
      default -> entry.by().orElse("Somebody") + " " + Deed.of(entry.kind()).words();
    };
  }

  private static String words(AlertReading.Shown alert) {
    var card = alert.cardConcern().map(concern -> "/staff/card-concerns/" + concern);
    var meeting = alert.meetingConcern().map(concern -> "/staff/meeting-concerns/" + concern);
    var correction = alert.correction().map(asked -> "/staff/corrections/" + asked);
    return card.or(() -> meeting)
        .or(() -> correction)
        .orElseGet(() -> "/staff/feedback/" + alert.feedback().orElseThrow());
  }

  private static String kind(AlertReading.Shown alert) {
    return switch (alert.kind()) {
      case "said-unsafe" -> "Said they feel unsafe";
      case "score" -> "A model thinks the words may mean harm";
      default -> "Words that may mean harm";
    };
  }
}
