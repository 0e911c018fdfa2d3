package care.heard.screens;

import care.heard.corrections.CorrectionPage;
import care.heard.corrections.CorrectionsPage;
import care.heard.platform.pages.Choice;
import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages on which staff answer what is said to be wrong. */
final class CorrectionScreens {
  private static final Optional<CorrectionPage.Answer> NOT_YET = Optional.empty();

  private CorrectionScreens() {}

  static void add(Map<String, String> screens) {
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
