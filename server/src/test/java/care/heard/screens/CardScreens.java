package care.heard.screens;

import care.heard.cards.CardPage;
import care.heard.cards.CardsPage;
import care.heard.cards.ConcernPage;
import care.heard.cards.FiguresPage;
import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages on which staff read cards. */
final class CardScreens {
  private static final Optional<String> QUIET = Optional.empty();

  private CardScreens() {}

  static void add(Map<String, String> screens) {
    screens.put("cards", Screens.render("staff/cards.jte", new CardsPage(toRead(), read(), true)));
    screens.put(
        "cards-empty",
        Screens.render("staff/cards.jte", new CardsPage(List.of(), List.of(), false)));
    screens.put("card", card(FormErrors.none(), true, QUIET, ""));
    screens.put(
        "card-confirmed",
        card(
            FormErrors.none(),
            false,
            Optional.of("On 3 May 2026 you said that you read this before your first visit."),
            ""));
    var refused =
        new FormErrors(List.of(new FormErrors.FormError("firstVisit", "Give a later day.")));
    screens.put("card-refused", card(refused, true, QUIET, "2026-05-01"));
    var words = List.of(new ConcernPage.Part("What helps when it is hard", Screens.HOSTILE));
    screens.put(
        "card-concern",
        Screens.render("staff/card-concern.jte", new ConcernPage("Kit Larkspur", words)));
    figures(screens);
  }

  private static void figures(Map<String, String> screens) {
    var teams = List.of(new FiguresPage.Team("North", 10, 7), new FiguresPage.Team("South", 4, 2));
    screens.put(
        "card-figures",
        Screens.render(
            "staff/card-figures.jte",
            new FiguresPage("23 September 2025", "22 September 2026", 14, 9, teams)));
    screens.put(
        "card-figures-empty",
        Screens.render(
            "staff/card-figures.jte",
            new FiguresPage("23 September 2025", "22 September 2026", 0, 0, List.of())));
  }

  private static String card(
      FormErrors errors, boolean mayConfirm, Optional<String> confirmed, String visit) {
    var parts =
        List.of(
            new CardPage.Part(
                "What I'd like you to read first", "Ring first.\nThen come.", "1 May 2026"),
            new CardPage.Part("What matters to me", Screens.HOSTILE, "2 May 2026"));
    return Screens.render(
        "staff/card.jte",
        new CardPage(
            QUIET,
            errors,
            Screens.ID,
            "Kit " + Screens.HOSTILE,
            parts,
            Optional.of("1 May 2026"),
            mayConfirm,
            confirmed,
            visit));
  }

  private static List<CardsPage.Line> toRead() {
    return List.of(
        line("Kit " + Screens.HOSTILE, Optional.of("New to you"), QUIET),
        line("Ash Brindle", Optional.of("Changed since you read it"), QUIET));
  }

  private static List<CardsPage.Line> read() {
    return List.of(line("Bo Fern", QUIET, Optional.of("3 May 2026")));
  }

  private static CardsPage.Line line(
      String from, Optional<String> news, Optional<String> confirmed) {
    return new CardsPage.Line(
        Screens.ID, from, news, "1 May 2026", Optional.of("30 April 2026"), confirmed);
  }
}
