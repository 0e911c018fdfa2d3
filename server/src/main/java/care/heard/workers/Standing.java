package care.heard.workers;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who stands by a young person: their reviewing officer or their advocate.
 *
 * @param standsAs {@code iro} or {@code advocate}
 * @param fromRecords whether the council's records say so, and not the participation team
 * @param signsIn whether they can read here at all
 */
public record Standing(
    UUID id,
    String name,
    String role,
    @JsonProperty("as") String standsAs,
    LocalDate since,
    boolean fromRecords,
    boolean signsIn) {
  static Standing fromRow(Row row) {
    return new Standing(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("role"),
        row.getString("stands_as"),
        row.getLocalDate("starts_on"),
        row.getBoolean("from_records"),
        row.getBoolean("signs_in"));
  }

  /** Somebody who could, because they sign in with the role for it. */
  public record Candidate(UUID staff, String name, String role) {
    static Candidate fromRow(Row row) {
      return new Candidate(row.getUUID("id"), row.getString("name"), row.getString("job_title"));
    }
  }
}
