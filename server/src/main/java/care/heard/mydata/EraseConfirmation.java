package care.heard.mydata;

import care.heard.platform.access.Caller;
import care.heard.platform.http.Problem;
import care.heard.platform.vault.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Says that this phone's young person read what erasing means, within the last quarter of an hour.
 * Nothing is kept of it: it is a moment with a keyed hash.
 */
record EraseConfirmation(long until, String hash) {
  private static final Duration GOOD_FOR = Duration.ofMinutes(15);

  /** A new one for that phone. */
  static EraseConfirmation issue(KeyedHash key, Caller.YoungPerson young, Instant now) {
    var until = now.plus(GOOD_FOR).getEpochSecond();
    return new EraseConfirmation(until, hash(key, young, until));
  }

  /** Fails with INVALID unless this is one of that phone's and still good. */
  static void require(String text, KeyedHash key, Caller.YoungPerson young, Instant now) {
    var until = Long.parseLong(text.substring(0, text.indexOf('.')));
    var expected = new EraseConfirmation(until, hash(key, young, until)).text();
    if (!same(expected, text) || Instant.ofEpochSecond(until).isBefore(now)) {
      throw Problem.invalid(
          "/confirmation", "That took too long. Read once more what goes and what stays.");
    }
  }

  /** As a phone sends it. */
  String text() {
    return until + "." + hash;
  }

  OffsetDateTime goodUntil() {
    return Instant.ofEpochSecond(until).atOffset(ZoneOffset.UTC);
  }

  private static String hash(KeyedHash key, Caller.YoungPerson young, long until) {
    return key.of("erase", young.person() + "/" + young.device() + "/" + until);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "EraseConfirmation";
  }
}
