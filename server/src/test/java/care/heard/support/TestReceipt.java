package care.heard.support;

import java.security.SecureRandom;
import java.util.Base64;

/** A receipt as a phone makes it, but for the words: here its thread id is drawn at random. */
public final class TestReceipt {
  private static final SecureRandom RANDOM = new SecureRandom();

  private TestReceipt() {}

  /** A thread id that nobody has. */
  public static String thread() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
