package care.heard.screens;

import care.heard.feedback.ShownQuestionSet;
import care.heard.feedback.ShownQuestionSet.ShownOption;
import care.heard.feedback.ShownQuestionSet.ShownQuestion;
import care.heard.platform.pages.FormErrors;
import care.heard.questions.CampaignForm;
import care.heard.questions.CampaignsPage;
import care.heard.questions.QuestionSetForm;
import care.heard.questions.QuestionSetPage;
import care.heard.questions.QuestionSetVersion;
import care.heard.questions.QuestionSetsPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages on which staff write questions. */
final class QuestionScreens {
  private QuestionScreens() {}

  static void add(Map<String, String> screens) {
    var line = new QuestionSetsPage.Line(Screens.ID, Screens.HOSTILE, "our-summer", 2, "Draft");
    screens.put(
        "question-sets",
        Screens.render(
            "staff/question-sets.jte", new QuestionSetsPage(Optional.empty(), List.of(line))));
    screens.put(
        "question-sets-empty",
        Screens.render(
            "staff/question-sets.jte",
            new QuestionSetsPage(Optional.of("It is retired."), List.of())));
    for (var state : List.of("draft", "published", "retired")) {
      screens.put("question-set-" + state, set(state, FormErrors.none()));
    }
    var refused = new FormErrors(List.of(new FormErrors.FormError("questions", "End safely.")));
    screens.put("question-set-refused", set("draft", refused));
    campaigns(screens);
    screens.put("question-set-form", form(FormErrors.none()));
    var line7 = new FormErrors(List.of(new FormErrors.FormError("questions", "Line 7: no.")));
    screens.put("question-set-form-refused", form(line7));
  }

  private static void campaigns(Map<String, String> screens) {
    var line =
        new CampaignsPage.Line(
            Screens.ID,
            Screens.HOSTILE,
            "how-are-things",
            "1 to 8 May",
            "Under way",
            40,
            "[low]",
            true);
    var none = FormErrors.none();
    screens.put(
        "campaigns",
        Screens.render(
            "staff/campaigns.jte", new CampaignsPage(Optional.empty(), none, true, List.of(line))));
    screens.put(
        "campaigns-empty",
        Screens.render(
            "staff/campaigns.jte", new CampaignsPage(Optional.empty(), none, false, List.of())));
    var refused =
        new FormErrors(List.of(new FormErrors.FormError("questionSet", "There are none.")));
    for (var errors : List.of(none, refused)) {
      var page =
          new CampaignForm(
              errors,
              List.of(),
              Screens.HOSTILE,
              "",
              List.of("16-17"),
              List.of(),
              "2026-05-01",
              "",
              Screens.ID.toString());
      screens.put(
          errors.any() ? "campaign-form-refused" : "campaign-form",
          Screens.render("staff/campaign-form.jte", page));
    }
  }

  private static String set(String state, FormErrors errors) {
    var page =
        new QuestionSetPage(
            Optional.empty(), errors, version(state), state, List.of("Every age.", "Always."));
    return Screens.render("staff/question-set.jte", page);
  }

  private static QuestionSetVersion version(String state) {
    return new QuestionSetVersion(
        Screens.ID,
        "our-summer",
        2,
        state,
        Screens.HOSTILE,
        Screens.HOSTILE,
        "[a]\nask: How?\nfaces\n",
        List.of(),
        List.of(),
        "everyone",
        Optional.empty(),
        Optional.empty(),
        28,
        Optional.of(90),
        1,
        shown());
  }

  private static ShownQuestionSet shown() {
    var options =
        List.of(
            new ShownOption("yes", Screens.HOSTILE, Optional.of("tick")),
            new ShownOption("no", "No", Optional.empty()));
    return new ShownQuestionSet(
        Screens.ID,
        "our-summer",
        2,
        "Our summer",
        "Tell us.",
        "en",
        List.of("en", "pl"),
        "easy-read",
        "Our summer. Tell us.",
        List.of(
            question("choice", options),
            question("faces", List.of()),
            question("words", List.of())));
  }

  private static ShownQuestion question(String kind, List<ShownOption> options) {
    return new ShownQuestion(
        kind,
        kind,
        "How was it? " + Screens.HOSTILE,
        Optional.empty(),
        Optional.of("star"),
        "How was it?",
        options,
        true,
        Optional.of(100));
  }

  private static String form(FormErrors errors) {
    var page =
        new QuestionSetForm(
            errors,
            Optional.empty(),
            "our-summer",
            Screens.HOSTILE,
            "Tell us.",
            "[a]\nask: " + Screens.HOSTILE,
            List.of("10-15"),
            List.of(),
            "everyone",
            "2026-07-20",
            "",
            "28",
            "90",
            "",
            "home, tick",
            Screens.ID.toString());
    return Screens.render("staff/question-set-form.jte", page);
  }
}
