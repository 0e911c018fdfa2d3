package care.heard.releases;

import java.util.List;

/**
 * The themes as a table whose bars are part of it.
 *
 * @param finding what it shows, in a few words
 */
public record BarTable(String finding, List<Bar> bars) {

  /**
   * One row.
   *
   * @param percent how long the bar is, of the longest; 0 where the figure is withheld
   */
  public record Bar(String code, String title, Figure figure, int percent) {}

  static BarTable of(ReleaseContent content) {
    var themes = ThemeOrder.of(content.themes());
    var longest =
        themes.stream().map(ThemeFigures::figure).mapToInt(BarTable::length).max().orElse(0);
    return new BarTable(
        InShort.finding(content), themes.stream().map(theme -> bar(theme, longest)).toList());
  }

  private static Bar bar(ThemeFigures theme, int longest) {
    var length = length(theme.figure());
    return new Bar(
        theme.code(), theme.title(), theme.figure(), length == 0 ? 0 : length * 100 / longest);
  }

  private static int length(Figure figure) {
    return figure.withheld() ? 0 : figure.value();
  }
}
