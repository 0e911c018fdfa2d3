package care.heard.identity;

import care.heard.platform.vault.KeyedHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a phone changes for new tokens: its authority, its device, 256 secret bits, and our mark on
 * them. Each follows from the one before it, so that a lost reply can be given again although only
 * a keyed hash is kept.
 */
record RefreshToken(UUID authority, UUID device, String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int IDS = 32;
  private static final int SECRET = 32;
  private static final int MARK = 32;

  /** The first token of a phone. */
  static RefreshToken first(KeyedHash hash, UUID authority, UUID device) {
    var secret = new byte[SECRET];
    RANDOM.nextBytes(secret);
    return marked(hash, authority, device, secret);
  }

  /**
   * The token in that text, or nothing where the service cannot have made it: so nobody ends
   * another's session by inventing tokens.
   */
  static Optional<RefreshToken> parse(KeyedHash hash, String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length != IDS + SECRET + MARK) {
        return Optional.empty();
      }
      var ids = ByteBuffer.wrap(bytes);
      var authority = new UUID(ids.getLong(), ids.getLong());
      var device = new UUID(ids.getLong(), ids.getLong());
      var made = marked(hash, authority, device, Arrays.copyOfRange(bytes, IDS, IDS + SECRET));
      return Optional.of(made).filter(token -> isSame(token.value, text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The token that comes after this one; always the same. */
  RefreshToken next(KeyedHash hash) {
    var secret = Base64.getDecoder().decode(hash.of("refresh-token-next", value));
    return marked(hash, authority, device, secret);
  }

  /** What is kept of it. */
  String hashedBy(KeyedHash hash) {
    return hash.of("refresh-token", value);
  }

  private static RefreshToken marked(KeyedHash hash, UUID authority, UUID device, byte[] secret) {
    var plain =
        ByteBuffer.allocate(IDS + SECRET)
            .putLong(authority.getMostSignificantBits())
            .putLong(authority.getLeastSignificantBits())
            .putLong(device.getMostSignificantBits())
            .putLong(device.getLeastSignificantBits())
            .put(secret)
            .array();
    var mark = hash.of("refresh-token-mark", Base64.getEncoder().encodeToString(plain));
    var all =
        ByteBuffer.allocate(IDS + SECRET + MARK).put(plain).put(Base64.getDecoder().decode(mark));
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    return new RefreshToken(authority, device, value);
  }

  private static boolean isSame(String ours, String sent) {
    return MessageDigest.isEqual(
        ours.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "RefreshToken";
  }
}
