package care.heard.identity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A one-time code as a young person types it: six characters that find its row, eight that are
 * secret (40 bits), in Crockford's Base32, which has no letters that look alike.
 */
record EnrolmentSecret(String locator, String secret) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LOCATOR = 6;
  private static final int LENGTH = 14;
  private static final RandomGenerator RANDOM = new SecureRandom();

  static EnrolmentSecret generate() {
    var code = new StringBuilder(LENGTH);
    RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(code::append);
    return split(code.toString());
  }

  /** What was meant by what was typed: case, dashes and look-alike letters do not matter. */
  static EnrolmentSecret typed(String code) {
    var plain =
        code.toUpperCase(Locale.ROOT)
            .replaceAll("[ -]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return plain.length() == LENGTH ? split(plain) : new EnrolmentSecret("", plain);
  }

  private static EnrolmentSecret split(String code) {
    return new EnrolmentSecret(code.substring(0, LOCATOR), code.substring(LOCATOR));
  }

  /** As it is shown: {@code ABC123-4567-89AB}. */
  String shown() {
    return "%s-%s-%s".formatted(locator, secret.substring(0, 4), secret.substring(4));
  }

  @Override
  public String toString() {
    return "EnrolmentSecret[" + locator + "]";
  }
}
