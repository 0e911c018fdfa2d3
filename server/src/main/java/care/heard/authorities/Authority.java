package care.heard.authorities;

import care.heard.platform.http.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/** A local authority: the tenant. Its name and help lines are public. */
public record Authority(
    UUID id, String slug, String name, List<String> localities, List<HelpLine> helpLines) {

  static Authority fromRow(Row row) {
    return new Authority(
        row.getUUID("id"),
        row.getString("slug"),
        row.getString("name"),
        List.of(row.getArrayOfStrings("localities")),
        helpLines((JsonArray) row.getJson("help_lines")));
  }

  private static List<HelpLine> helpLines(JsonArray lines) {
    return List.of(Json.read(lines.encode(), HelpLine[].class));
  }
}
