package care.heard.releases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One theme of a release as it reads on a page, made from the release's content alone.
 *
 * @param sentence how many raised it, beside the quarter before
 * @param trend the same over the quarters, as a picture and as a table
 * @param groups who raised it, one way of grouping at a time; empty for a sensitive theme
 * @param noticed whether young people noticed what was done about it
 */
public record ThemePage(
    String code,
    String title,
    String period,
    boolean sensitive,
    String sentence,
    TrendChart trend,
    FiguresTable trendTable,
    List<FiguresTable> groups,
    List<NoticedFigure> noticed) {

  /** The theme of that code, where the release has it. */
  public static Optional<ThemePage> of(PublishedRelease release, String code) {
    var content = release.content();
    return content.themes().stream()
        .filter(theme -> theme.code().equals(code))
        .findFirst()
        .map(theme -> of(content, theme));
  }

  private static ThemePage of(ReleaseContent content, ThemeFigures theme) {
    var axis = TrendAxis.over(content, List.of(theme.trend()));
    return new ThemePage(
        theme.code(),
        theme.title(),
        content.period().title(),
        theme.sensitive(),
        InShort.about(content, theme),
        axis.chart(theme.title(), theme.trend()),
        trendTable(theme, axis),
        theme.sensitive()
            ? List.of()
            : content.groupings().stream().map(grouping -> table(grouping, theme)).toList(),
        content.noticed().stream().filter(n -> n.theme().equals(theme.code())).toList());
  }

  private static FiguresTable trendTable(ThemeFigures theme, TrendAxis axis) {
    var rows =
        axis.quarters().stream()
            .map(q -> new FiguresTable.Row(q.title(), List.of(axis.shown(theme.trend(), q))))
            .toList();
    return new FiguresTable(
        "over-time", "Quarter by quarter", List.of("Young people who raised it"), rows, List.of());
  }

  private static FiguresTable table(Grouping grouping, ThemeFigures theme) {
    var rows =
        grouping.cells().stream()
            .map(group ->
                new FiguresTable.Row(group.title(), List.of(shown(grouping, group, theme))))
            .toList();
    return new FiguresTable(
        "by-" + grouping.code(),
        "By " + grouping.title().toLowerCase(Locale.UK),
        List.of("Young people who raised it"),
        rows,
        List.of());
  }

  private static String shown(Grouping grouping, Grouping.Group group, ThemeFigures theme) {
    return theme.cells().stream()
        .filter(f -> f.grouping().equals(grouping.code()) && f.cell().equals(group.code()))
        .map(f -> f.figure().shown())
        .findFirst()
        .orElse(Figure.LOW.shown());
  }
}
