package care.heard.releases;

import care.heard.platform.http.Json;
import care.heard.platform.time.Quarter;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Rows of releases, read as records. */
final class ReleaseRows {
  private ReleaseRows() {}

  static Release release(Row row) {
    return new Release(
        row.getUUID("id"),
        quarter(row),
        ReleaseState.of(row.getString("state")),
        content(row),
        row.getString("sha256"),
        withheld(row),
        new Release.Drafter(
            row.getUUID("drafted_by"),
            row.getString("drafter"),
            row.getOffsetDateTime("drafted_at")),
        signOffs(row),
        row.getOffsetDateTime("published_at"));
  }

  static ReleaseOverview overview(Row row) {
    return new ReleaseOverview(
        row.getUUID("id"),
        quarter(row),
        ReleaseState.of(row.getString("state")),
        row.getInteger("sign_offs"));
  }

  static ReleaseContent content(Row row) {
    return ReleaseContent.read(row.getBuffer("content").getBytes());
  }

  static Quarter quarter(Row row) {
    return Quarter.parse(row.getString("quarter"));
  }

  private static List<Withheld> withheld(Row row) {
    return List.of(Json.read(row.getJsonArray("withheld").encode(), Withheld[].class));
  }

  private static List<SignOff> signOffs(Row row) {
    return row.getJsonArray("sign_offs").stream()
        .map(JsonObject.class::cast)
        .map(ReleaseRows::signOff)
        .toList();
  }

  private static SignOff signOff(JsonObject json) {
    return new SignOff(
        UUID.fromString(json.getString("staff")),
        json.getString("name"),
        OffsetDateTime.parse(json.getString("at")));
  }
}
