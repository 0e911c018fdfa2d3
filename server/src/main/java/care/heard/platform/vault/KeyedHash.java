package care.heard.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under a key from outside the database: what a code or a token is kept as. A copy of
 * the database alone lets nobody try codes against it.
 */
public final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  private KeyedHash(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The hash under a key of at least 32 bytes in Base64; else IllegalArgumentException. */
  public static KeyedHash of(String base64) {
    var key = Base64.getDecoder().decode(base64);
    if (key.length < KEY_BYTES) {
      throw new IllegalArgumentException("use at least 32 random bytes in Base64");
    }
    return new KeyedHash(key);
  }

  /** A new key, in Base64. */
  public static String generate() {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  /** The hash of a text, in Base64; the purpose keeps equal texts of different uses apart. */
  public String of(String purpose, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((purpose + "\0").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
    }
  }

  @Override
  public String toString() {
    return "KeyedHash";
  }
}
