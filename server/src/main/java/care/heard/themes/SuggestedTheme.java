package care.heard.themes;

import io.vertx.sqlclient.Row;

/** A theme that the words look like, as staff see it. */
public record SuggestedTheme(String code, String title, double score) {
  static SuggestedTheme fromRow(Row row) {
    return new SuggestedTheme(
        row.getString("code"), row.getString("title"), row.getFloat("score").doubleValue());
  }
}
