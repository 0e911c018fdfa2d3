package care.heard.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/** A one-time code, shown this once; only a keyed hash of it is kept. */
public record EnrolmentCode(
    String code, OffsetDateTime expiresAt, @JsonProperty("for") String forName) {
  @Override
  public String toString() {
    return "EnrolmentCode";
  }
}
