package care.heard.releases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A release as the board reads it. Its JSON without {@code id}, {@code publishedOn} and {@code
 * sha256} is, byte for byte, the content whose SHA-256 was signed off.
 */
public record PublishedRelease(
    UUID id, LocalDate publishedOn, String sha256, @JsonUnwrapped ReleaseContent content) {

  byte[] json() {
    return CanonicalJson.bytes(this);
  }
}
