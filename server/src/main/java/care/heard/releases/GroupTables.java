package care.heard.releases;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One table for each grouping: young people heard, then the themes that are not sensitive. */
final class GroupTables {
  private final ReleaseContent content;
  private final Grouping grouping;

  private GroupTables(ReleaseContent content, Grouping grouping) {
    this.content = content;
    this.grouping = grouping;
  }

  static List<FiguresTable> of(ReleaseContent content) {
    return content.groupings().stream().map(g -> new GroupTables(content, g).table()).toList();
  }

  private FiguresTable table() {
    return new FiguresTable(
        "by-" + grouping.code(),
        "By " + grouping.title().toLowerCase(Locale.UK),
        grouping.cells().stream().map(Grouping.Group::title).toList(),
        Stream.concat(Stream.of(heard()), themes(false).map(this::row)).toList(),
        themes(true).map(ThemeFigures::title).toList());
  }

  private FiguresTable.Row heard() {
    return new FiguresTable.Row("Young people heard", cells(content.respondents()));
  }

  private FiguresTable.Row row(ThemeFigures theme) {
    return new FiguresTable.Row(theme.title(), cells(theme.cells()));
  }

  private Stream<ThemeFigures> themes(boolean nothingShown) {
    return ThemeOrder.of(content.themes()).stream()
        .filter(theme -> !theme.sensitive())
        .filter(theme -> mine(theme.cells()).allMatch(Figure::withheld) == nothingShown);
  }

  private List<String> cells(List<CellFigure> figures) {
    return mine(figures).map(Figure::shown).toList();
  }

  private Stream<Figure> mine(List<CellFigure> figures) {
    return grouping.cells().stream()
        .flatMap(group -> figures.stream().filter(f -> isOf(f, group)))
        .map(CellFigure::figure);
  }

  private boolean isOf(CellFigure figure, Grouping.Group group) {
    return figure.grouping().equals(grouping.code()) && figure.cell().equals(group.code());
  }
}
