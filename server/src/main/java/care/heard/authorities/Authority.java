package care.heard.authorities;

import care.heard.platform.http.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A local authority: the tenant. Its name, its look and its help lines are public.
 *
 * @param readWithinDays within how many days a person has read whatever a young person sent
 */
public record Authority(
    UUID id,
    String slug,
    String name,
    List<String> localities,
    List<HelpLine> helpLines,
    Branding branding,
    int readWithinDays) {

  /** What stands in the header of its pages. */
  public String shownName() {
    return branding.shortName().orElse(name);
  }

  static Authority fromRow(Row row) {
    return new Authority(
        row.getUUID("id"),
        row.getString("slug"),
        row.getString("name"),
        List.of(row.getArrayOfStrings("localities")),
        helpLines((JsonArray) row.getJson("help_lines")),
        new Branding(
            Optional.ofNullable(row.getString("short_name")),
            Optional.ofNullable(row.getString("accent"))),
        row.getInteger("read_within_days"));
  }

  private static List<HelpLine> helpLines(JsonArray lines) {
    return List.of(Json.read(lines.encode(), HelpLine[].class));
  }
}
