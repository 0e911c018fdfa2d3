package care.heard.releases;

import java.util.List;

/**
 * A plain table of figures.
 *
 * @param id names it on its page
 * @param leftOut rows that would say [low] in every column
 */
public record FiguresTable(
    String id, String title, List<String> columns, List<Row> rows, List<String> leftOut) {

  /** One row, with what stands in each column. */
  public record Row(String title, List<String> cells) {}

  /** The rows left out, in a sentence's words. */
  public String leftOutWords() {
    return Words.list(leftOut);
  }
}
