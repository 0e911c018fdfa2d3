package care.heard.themes;

import io.vertx.sqlclient.Row;
import java.util.List;

/**
 * Something that young people talk about.
 *
 * @param youngTitle what a young person sees
 * @param description what it means, in words close to those that are sent
 * @param examples sentences as young people write them
 * @param sensitive whether its figures are shown for the whole authority only
 */
public record Theme(
    String code,
    String title,
    String youngTitle,
    String description,
    List<String> examples,
    boolean sensitive) {

  /** Keeps a list that nobody can change. */
  public Theme {
    examples = List.copyOf(examples);
  }

  static Theme fromRow(Row row) {
    return new Theme(
        row.getString("code"),
        row.getString("title"),
        row.getString("young_title"),
        row.getString("description"),
        List.of(row.getArrayOfStrings("examples")),
        row.getBoolean("sensitive"));
  }
}
