package care.heard.identity;

import care.heard.platform.vault.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * Nonces that say when the service made them, so that a phone's own clock never matters (RFC 9449,
 * 8 and 11.1). Nothing is kept: any replica with the same hash key knows its own.
 */
final class Nonces {
  static final Duration GOOD_FOR = Duration.ofMinutes(5);

  /** How far apart the clocks of two replicas may be. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  private static final String DIGITS = "\\d{1,12}";

  private final KeyedHash hash;

  Nonces(KeyedHash hash) {
    this.hash = hash;
  }

  /** A nonce of now. */
  String fresh(Instant now) {
    var time = Long.toString(now.getEpochSecond());
    return time + "." + hash.of("dpop-nonce", time);
  }

  /** Whether the service made it, and not too long ago. */
  boolean isGood(String nonce, Instant now) {
    var parts = nonce.split("\\.", 2);
    if (parts.length != 2 || !parts[0].matches(DIGITS) || !isOurs(parts[0], parts[1])) {
      return false;
    }
    var made = Instant.ofEpochSecond(Long.parseLong(parts[0]));
    return made.isAfter(now.minus(GOOD_FOR)) && made.isBefore(now.plus(SKEW));
  }

  private boolean isOurs(String time, String sent) {
    return MessageDigest.isEqual(
        hash.of("dpop-nonce", time).getBytes(StandardCharsets.UTF_8),
        sent.getBytes(StandardCharsets.UTF_8));
  }
}
