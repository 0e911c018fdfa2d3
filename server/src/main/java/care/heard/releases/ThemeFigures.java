package care.heard.releases;

import java.util.List;

/**
 * How many young people raised a theme.
 *
 * @param trend this quarter and those before it, the oldest first, as they were published
 * @param cells by one grouping at a time; empty for a sensitive theme
 */
public record ThemeFigures(
    String code,
    String title,
    boolean sensitive,
    Figure figure,
    List<QuarterFigure> trend,
    List<CellFigure> cells) {

  ThemeFigures withTrend(List<QuarterFigure> published) {
    return new ThemeFigures(code, title, sensitive, figure, published, cells);
  }
}
