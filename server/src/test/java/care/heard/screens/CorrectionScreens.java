package care.heard.screens;

import care.heard.asks.CapPage;
import care.heard.corrections.CorrectionPage;
import care.heard.corrections.CorrectionsPage;
import care.heard.platform.pages.Choice;
import care.heard.platform.pages.FormErrors;
import care.heard.standing.StandingPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages on which staff answer what is said to be wrong, and say who stands by and how often
 * anybody is asked.
 */
final class CorrectionScreens {
  private static final Optional<CorrectionPage.Answer> NOT_YET = Optional.empty();

  private CorrectionScreens() {}

  static void add(Map<String, String> screens) {
    standing(screens);
    cap(screens);
    var waiting =
        List.of(line(Optional.of("20 October 2026"), false), line(Optional.of("1 May 2026"), true));
    var answered = List.of(line(Optional.empty(), false));
    screens.put("corrections", render(new CorrectionsPage(waiting, answered)));
    screens.put("corrections-empty", render(new CorrectionsPage(List.of(), List.of())));
    screens.put("correction", one(FormErrors.none(), NOT_YET, true));
    var errors =
        List.of(
            new FormErrors.FormError("outcome", "Choose one."),
            new FormErrors.FormError("words", "Write something."));
    screens.put("correction-refused", one(new FormErrors(errors), NOT_YET, true));
    screens.put("correction-for-duty", one(FormErrors.none(), NOT_YET, false));
    var answer =
        new CorrectionPage.Answer(
            "It was put right", Screens.HOSTILE, "Sam Okafor", "22 September 2026");
    screens.put("correction-answered", one(FormErrors.none(), Optional.of(answer), false));
  }

  private static void standing(Map<String, String> screens) {
    var lines =
        List.of(
            new StandingPage.Line(
                Screens.ID, Screens.HOSTILE, "Advocate", "1 May 2026", Optional.empty(), true),
            new StandingPage.Line(
                Screens.ID,
                "Gethin Applegarth-Moss",
                "Reviewing officer (IRO)",
                "1 May 2026",
                Optional.of("From the council's records."),
                false));
    screens.put("standing", standing(FormErrors.none(), lines));
    var errors =
        List.of(
            new FormErrors.FormError("staff", "Choose somebody."),
            new FormErrors.FormError("as", "Choose one."));
    screens.put("standing-refused", standing(new FormErrors(errors), List.of()));
  }

  private static String standing(FormErrors errors, List<StandingPage.Line> lines) {
    return Screens.render(
        "staff/standing.jte",
        new StandingPage(
            Optional.empty(),
            errors,
            Screens.ID,
            "Kit " + Screens.HOSTILE,
            lines,
            List.of(new Choice(Screens.ID.toString(), Screens.HOSTILE)),
            "",
            "iro",
            "5a0c52a4-9b0f-4a52-8d2c-1f5e7d3b6c91"));
  }

  private static void cap(Map<String, String> screens) {
    var quiet = Optional.<String>empty();
    screens.put("ask-cap", cap(new CapPage(quiet, FormErrors.none(), true, 2, 14, "2", "14")));
    screens.put("ask-cap-seen", cap(new CapPage(quiet, FormErrors.none(), false, 2, 14, "", "")));
    var errors = new FormErrors(List.of(new FormErrors.FormError("atMost", "At most 50.")));
    screens.put("ask-cap-refused", cap(new CapPage(quiet, errors, true, 2, 14, "99", "14")));
  }

  private static String cap(CapPage page) {
    return Screens.render("staff/ask-cap.jte", page);
  }

  private static String render(CorrectionsPage page) {
    return Screens.render("staff/corrections.jte", page);
  }

  private static CorrectionsPage.Line line(Optional<String> due, boolean late) {
    return new CorrectionsPage.Line(
        Screens.ID,
        "Kit " + Screens.HOSTILE,
        "About you",
        "20 September 2026",
        due,
        late,
        "It was put right");
  }

  private static String one(
      FormErrors errors, Optional<CorrectionPage.Answer> answer, boolean mayAnswer) {
    return Screens.render(
        "staff/correction.jte",
        new CorrectionPage(
            answer.map(_ -> "They can read your answer now."),
            errors,
            Screens.ID,
            "Kit " + Screens.HOSTILE,
            "About you",
            Screens.HOSTILE,
            "20 September 2026",
            "20 October 2026",
            answer,
            mayAnswer,
            List.of(
                new Choice("put-right", "It was put right"),
                new Choice("stays", "It stays as it is")),
            new CorrectionPage.Typed("stays", Screens.HOSTILE),
            "5a0c52a4-9b0f-4a52-8d2c-1f5e7d3b6c91"));
  }
}
