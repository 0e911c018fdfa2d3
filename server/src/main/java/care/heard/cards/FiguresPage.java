package care.heard.cards;

import care.heard.platform.pages.PlainTime;
import java.util.List;

/**
 * Who read a card before the first visit, by team.
 *
 * @param from the first day that counts, in words
 * @param to the last day that counts, in words
 */
public record FiguresPage(String from, String to, int begun, int readBefore, List<Team> teams) {
  /** One team. */
  public record Team(String name, int begun, int readBefore) {}

  static FiguresPage of(CardFigures figures) {
    return new FiguresPage(
        PlainTime.day(figures.from()),
        PlainTime.day(figures.to()),
        figures.begun(),
        figures.readBefore(),
        figures.teams().stream()
            .map(team -> new Team(team.team(), team.begun(), team.readBefore()))
            .toList());
  }
}
