package care.heard.board;

import care.heard.platform.pages.PageFrame;
import care.heard.platform.pages.Templates;
import care.heard.releases.ComparisonPage;
import care.heard.releases.PublishedRelease;
import care.heard.releases.ReleaseFixtures;
import care.heard.releases.ReleaseSummary;
import care.heard.releases.ThemePage;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every page of the board, full and empty. */
public final class BoardScreens {
  static final PublishedRelease RELEASE = ReleaseFixtures.published();
  static final UUID OLDER = UUID.fromString("58697081-92a3-4b4c-9d6e-7f8091a2b3c4");
  private static final Templates TEMPLATES = new Templates();

  private BoardScreens() {}

  /** The pages by a name of their own. */
  public static Map<String, String> all() {
    var screens = new LinkedHashMap<String, String>();
    screens.put("board", full());
    screens.put("board-first", first());
    screens.put("board-empty", empty());
    screens.put("board-theme", theme());
    screens.put("board-actions", render("board/said-and-done.jte", SaidAndDoneTest.some()));
    screens.put(
        "board-compare",
        render("board/compare.jte", ComparisonPage.of(RELEASE, ReleaseFixtures.publishedFirst())));
    return screens;
  }

  static String full() {
    return board(BoardPage.of(RELEASE, List.of(summary(), older()), SaidAndDoneTest.some()));
  }

  static String first() {
    return board(
        BoardPage.of(
            ReleaseFixtures.publishedFirst(), List.of(summary()), BoardPage.empty().done()));
  }

  static String empty() {
    return board(BoardPage.empty());
  }

  private static String theme() {
    var code = RELEASE.content().themes().getFirst().code();
    var page =
        new BoardThemePage(
            "/board",
            ThemePage.of(RELEASE, code).orElseThrow(),
            SaidAndDoneTest.some().drifting(),
            new BoardQuestions().about(code));
    return render("board/theme.jte", page);
  }

  private static ReleaseSummary summary() {
    return new ReleaseSummary(
        RELEASE.id(),
        RELEASE.content().quarter(),
        RELEASE.content().title(),
        RELEASE.publishedOn(),
        RELEASE.sha256());
  }

  private static ReleaseSummary older() {
    var on = LocalDate.of(2026, 7, 10);
    return new ReleaseSummary(OLDER, "2026-Q2", "What they told us", on, "0".repeat(64));
  }

  private static String board(BoardPage page) {
    return render("board/board.jte", page);
  }

  private static String render(String template, Object page) {
    var links =
        List.of(
            new PageFrame.Link("Releases", "/staff/releases", false),
            new PageFrame.Link("Board", "/board", true));
    var frame =
        new PageFrame("Wearbridge Council", Optional.of("Robin Vale"), "token", links, List.of());
    return TEMPLATES.render(template, Map.of("frame", frame, "page", page));
  }
}
