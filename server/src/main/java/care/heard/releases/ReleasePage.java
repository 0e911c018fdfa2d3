package care.heard.releases;

import care.heard.platform.pages.PlainTime;
import care.heard.platform.time.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A release as it reads on a page: the same for the board, and for those who look at it before. It
 * is made from the release's content alone.
 *
 * @param period {@code July to September 2026}
 * @param inShort three sentences
 * @param comparison how many were heard, beside the quarter before
 * @param hasTrend whether there is more than one quarter to draw
 * @param trendTable every figure of the charts
 * @param publishedOn empty before it is published
 */
public record ReleasePage(
    String period,
    List<String> inShort,
    Figure people,
    String comparison,
    TrendChart peopleTrend,
    BarTable themes,
    boolean hasTrend,
    List<TrendChart> trends,
    FiguresTable trendTable,
    List<FiguresTable> groups,
    String wholeOnly,
    List<String> notes,
    String sha256,
    Optional<String> publishedOn) {

  /** A published release. */
  public static ReleasePage of(PublishedRelease release) {
    return of(release.content(), release.sha256(), Optional.of(release.publishedOn()));
  }

  /** A release in any state, as it will read. */
  static ReleasePage of(Release release) {
    return of(release.content(), release.sha256(), release.publishedOn());
  }

  private static ReleasePage of(
      ReleaseContent content, String sha256, Optional<LocalDate> published) {
    var themes = ThemeOrder.of(content.themes());
    var trends = themes.stream().map(ThemeFigures::trend).toList();
    var axis = TrendAxis.over(content, trends);
    var people = content.peopleTrend();
    return new ReleasePage(
        content.period().title(),
        InShort.of(content),
        content.people(),
        InShort.comparison(content),
        TrendAxis.over(content, List.of(people)).chart("Young people heard", people),
        BarTable.of(content),
        axis.quarters().size() > 1,
        themes.stream().map(theme -> axis.chart(theme.title(), theme.trend())).toList(),
        trendTable(content, themes, axis),
        GroupTables.of(content),
        wholeOnly(themes),
        content.notes(),
        sha256,
        published.map(PlainTime::day));
  }

  private static FiguresTable trendTable(
      ReleaseContent content, List<ThemeFigures> themes, TrendAxis axis) {
    var rows = new ArrayList<FiguresTable.Row>();
    rows.add(row("Young people heard", content.peopleTrend(), axis));
    themes.forEach(theme -> rows.add(row(theme.title(), theme.trend(), axis)));
    var columns = axis.quarters().stream().map(Quarter::shortTitle).toList();
    return new FiguresTable("over-time", "Quarter by quarter", columns, rows, List.of());
  }

  private static FiguresTable.Row row(String title, List<QuarterFigure> trend, TrendAxis axis) {
    return new FiguresTable.Row(
        title, axis.quarters().stream().map(quarter -> axis.shown(trend, quarter)).toList());
  }

  private static String wholeOnly(List<ThemeFigures> themes) {
    return Words.list(
        themes.stream().filter(ThemeFigures::sensitive).map(ThemeFigures::title).toList());
  }
}
