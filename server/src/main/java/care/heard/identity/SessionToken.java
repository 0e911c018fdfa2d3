package care.heard.identity;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a phone or a browser shows with each request: its authority and 256 random bits. The service
 * keeps a keyed hash of it only.
 */
record SessionToken(UUID authority, String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID = 16;
  private static final int SECRET = 32;

  static SessionToken generate(UUID authority) {
    var secret = new byte[SECRET];
    RANDOM.nextBytes(secret);
    var bytes =
        ByteBuffer.allocate(ID + SECRET)
            .putLong(authority.getMostSignificantBits())
            .putLong(authority.getLeastSignificantBits())
            .put(secret)
            .array();
    return new SessionToken(
        authority, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token in that text, or nothing where it cannot be one. */
  static Optional<SessionToken> parse(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length != ID + SECRET) {
        return Optional.empty();
      }
      var buffer = ByteBuffer.wrap(bytes);
      return Optional.of(new SessionToken(new UUID(buffer.getLong(), buffer.getLong()), text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "SessionToken";
  }
}
