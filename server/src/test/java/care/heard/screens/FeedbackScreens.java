package care.heard.screens;

import care.heard.feedback.FeedbackPage;
import care.heard.feedback.InboxPage;
import care.heard.feedback.ReplyKind;
import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inbox and one piece of feedback, in every state that looks different. */
final class FeedbackScreens {
  private FeedbackScreens() {}

  static void add(Map<String, String> screens) {
    screens.put("inbox", Screens.render("staff/inbox.jte", inbox()));
    for (var state : List.of("waiting", "answered", "all")) {
      screens.put(
          "inbox-empty-" + state,
          Screens.render(
              "staff/inbox.jte",
              new InboxPage(
                  Optional.empty(), state, 0, Optional.empty(), false, List.of(), List.of())));
    }
    screens.put("feedback", Screens.render("staff/feedback.jte", waiting(FormErrors.none(), "")));
    screens.put(
        "feedback-refused",
        Screens.render("staff/feedback.jte", waiting(Screens.REFUSED, Screens.HOSTILE)));
    screens.put("feedback-closed", Screens.render("staff/feedback.jte", closed()));
  }

  private static InboxPage inbox() {
    return new InboxPage(
        Optional.of("Your reply is sent."),
        "waiting",
        1,
        Optional.of("2 hours ago"),
        true,
        List.of(
            line(
                "How are things?", Optional.of("2 hours ago"), Optional.empty(), false, "waiting")),
        List.of(
            line(
                "My worker changed",
                Optional.empty(),
                Optional.of("19 September 2026"),
                true,
                "waiting"),
            line(Screens.HOSTILE, Optional.empty(), Optional.of("2 October 2026"), false, "read"),
            line("How are things?", Optional.empty(), Optional.empty(), false, "waiting"),
            line("Moving", Optional.empty(), Optional.of("4 October 2026"), false, "promised"),
            line("Moving", Optional.empty(), Optional.of("1 September 2026"), true, "promised"),
            line("Moving", Optional.empty(), Optional.empty(), false, "withdrawn"),
            line("How are things?", Optional.empty(), Optional.empty(), false, "answered")));
  }

  private static InboxPage.Line line(
      String title,
      Optional<String> clock,
      Optional<String> answerBy,
      boolean overdue,
      String state) {
    return new InboxPage.Line(
        Screens.ID,
        title,
        "20 September 2026",
        clock,
        answerBy,
        overdue,
        "the participation team and their worker",
        overdue,
        Optional.of("16–17"),
        state);
  }

  private static FeedbackPage waiting(FormErrors errors, String words) {
    return new FeedbackPage(
        new FeedbackPage.Back("Back to feedback", "/staff/inbox"),
        Optional.of("What it is about is confirmed."),
        errors,
        Screens.ID,
        "My worker changed",
        "Kit Larkspur",
        "The people they chose",
        Optional.of("16–17"),
        List.of("the participation team", "their worker"),
        true,
        Optional.of("19 September 2026"),
        true,
        Optional.of(new FeedbackPage.Alert(false, "2 hours ago", true)),
        List.of(new FeedbackPage.Moment("20 September 2026", "Kit sent it")),
        List.of(
            new FeedbackPage.Answer("Were you told before it happened?", "No"),
            new FeedbackPage.Answer(
                "What would have made it better?", "A goodbye.\nAnd " + Screens.HOSTILE)),
        List.of(new FeedbackPage.Answer("What would have made it better?", "[a name] left.")),
        themes(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        words,
        errors.any() ? "will-do" : "",
        ReplyKind.toChoose(),
        Screens.ID.toString());
  }

  private static FeedbackPage closed() {
    return new FeedbackPage(
        new FeedbackPage.Back("Back to feedback", "/staff/inbox"),
        Optional.empty(),
        FormErrors.none(),
        Screens.ID,
        "How are things?",
        Screens.HOSTILE,
        Screens.HOSTILE,
        Optional.empty(),
        List.of("the participation team"),
        false,
        Optional.empty(),
        false,
        Optional.of(new FeedbackPage.Alert(true, "3 days ago", false)),
        List.of(),
        List.of(),
        List.of(),
        themes(),
        Optional.of("The quarter is closed: what is published stays as it is."),
        List.of(
            new FeedbackPage.Reply(
                "Sam Okafor", "22 September 2026", Optional.of("What we did"), Screens.HOSTILE),
            new FeedbackPage.Reply(
                "The young person", "23 September 2026", Optional.empty(), Screens.HOSTILE)),
        Optional.of("Only the people they chose can write back."),
        "",
        "",
        ReplyKind.toChoose(),
        Screens.ID.toString());
  }

  private static List<FeedbackPage.Theme> themes() {
    return List.of(
        new FeedbackPage.Theme("HOME", "Where I live", false, false, false),
        new FeedbackPage.Theme("WORKER_CHANGE", "Change of worker", true, true, true),
        new FeedbackPage.Theme("MOVES", Screens.HOSTILE, false, false, false),
        new FeedbackPage.Theme("REPEATING_STORY", "Telling it all again", true, false, false));
  }
}
