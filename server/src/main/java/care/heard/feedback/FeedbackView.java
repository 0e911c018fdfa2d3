package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import care.heard.platform.time.England;
import care.heard.themes.Taxonomy;
import care.heard.themes.Theme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts one item into words, with what was just done or refused.
 *
 * @param words what was typed as a reply and not taken
 * @param kind what was chosen for it
 * @param ticked the themes that were ticked and not taken
 */
record FeedbackView(
    Optional<String> message, FormErrors errors, String words, String kind, List<String> ticked) {

  private static final FeedbackPage.Back TO_INBOX =
      new FeedbackPage.Back("Back to feedback", "/staff/inbox");

  private static final FeedbackPage.Back TO_ALERTS =
      new FeedbackPage.Back("Back to who might not be safe", "/staff/alerts");

  private static final String NOT_SAID = "somebody who chose not to say who they are";

  /** The page as it is opened. */
  static FeedbackView fresh(Optional<String> message) {
    return new FeedbackView(message, FormErrors.none(), "", "", List.of());
  }

  FeedbackPage page(StaffFeedback item, Taxonomy taxonomy, Caller.StaffMember staff, Instant now) {
    var open = FeedbackState.of(item.state()).isOpen();
    var chosen = staff.isAny(Role.PARTICIPATION_OFFICER, Role.WORKER, Role.ADVOCATE);
    var tags = staff.isAny(Role.PARTICIPATION_OFFICER, Role.WORKER);
    return new FeedbackPage(
        chosen ? TO_INBOX : TO_ALERTS,
        message,
        errors,
        item.id(),
        item.title(),
        item.from().orElse(NOT_SAID),
        whoMayKnow(item.level()),
        item.ageBand(),
        item.sharedWith().stream().map(Reader::words).toList(),
        item.mayQuote(),
        item.answerBy().filter(_ -> open).map(PlainTime::weekday),
        open && item.answerBy().filter(England.day(now)::isAfter).isPresent(),
        alert(item, staff, now),
        timeline(item),
        item.answers().stream().map(FeedbackView::answer).toList(),
        item.masked().stream().map(FeedbackView::answer).toList(),
        taxonomy.themes().stream().map(theme -> theme(theme, item)).toList(),
        themesClosed(item, tags),
        item.replies().stream().map(FeedbackView::reply).toList(),
        replyClosed(item, chosen),
        words,
        kind,
        ReplyKind.toChoose(),
        UUID.randomUUID().toString());
  }

  private static FeedbackPage.Answer answer(AnsweredQuestion answered) {
    return new FeedbackPage.Answer(answered.text(), answered.answer());
  }

  private static String whoMayKnow(Level level) {
    return switch (level) {
      case NAMED -> "The people they chose";
      case CONFIDENTIAL ->
          "Confidential: the duty officer and the safeguarding lead together, only because somebody"
              + " is in danger";
      case ANONYMOUS -> "Anonymous: nobody";
    };
  }

  private static Optional<String> themesClosed(StaffFeedback item, boolean tags) {
    if (!tags) {
      return Optional.of("Their worker or the participation team says what it is about.");
    }
    return item.level() == Level.NAMED || item.themes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "These are confirmed. What was sent without a name is confirmed once, because what"
                + " tied it to a pass goes with it.");
  }

  private static Optional<String> replyClosed(StaffFeedback item, boolean chosen) {
    if (item.state().equals(FeedbackState.WITHDRAWN.code())) {
      return Optional.of("They took this back. There is nothing to answer any more.");
    }
    return chosen ? Optional.empty() : Optional.of("Those whom they chose write back here.");
  }

  private FeedbackPage.Theme theme(Theme theme, StaffFeedback item) {
    var code = theme.code();
    return new FeedbackPage.Theme(
        code,
        theme.title(),
        item.suggestedThemes().stream().anyMatch(s -> s.code().equals(code)),
        item.chosenThemes().contains(code),
        errors.any() ? ticked.contains(code) : item.themes().contains(code));
  }

  private static Optional<FeedbackPage.Alert> alert(
      StaffFeedback item, Caller.StaffMember staff, Instant now) {
    var mayAct = staff.isAny(Role.DUTY_OFFICER, Role.SAFEGUARDING_LEAD);
    return item.alert()
        .map(alert ->
            new FeedbackPage.Alert(alert.isTaken(), PlainTime.ago(alert.openedAt(), now), mayAct));
  }

  private static List<FeedbackPage.Moment> timeline(StaffFeedback item) {
    var moments = new ArrayList<FeedbackPage.Moment>();
    moments.add(
        new FeedbackPage.Moment(
            PlainTime.day(item.sentOn()),
            item.level() == Level.NAMED ? "Sent by name" : "Sent without a name"));
    item.replies()
        .forEach(r ->
            moments.add(
                new FeedbackPage.Moment(
                    PlainTime.day(r.sentOn()),
                    r.from() + (r.fromYoungPerson() ? " wrote again" : " wrote back"))));
    item.notices()
        .reversed()
        .forEach(n ->
            moments.add(
                new FeedbackPage.Moment(
                    PlainTime.day(n.createdOn()), "Notice: " + n.delivery().words())));
    return moments;
  }

  private static FeedbackPage.Reply reply(ThreadReply reply) {
    var said = Optional.of(reply.kind()).filter(kind -> kind != ReplyKind.MESSAGE);
    return new FeedbackPage.Reply(
        reply.from(), PlainTime.day(reply.sentOn()), said.map(ReplyKind::words), reply.words());
  }
}
