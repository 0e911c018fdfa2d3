package care.heard.platform.http;

import java.util.UUID;

/**
 * A client-made id for one command, and the hash of what it asked (IETF draft <i>The
 * Idempotency-Key HTTP Header Field</i>).
 */
public record IdempotencyKey(UUID value, byte[] requestHash) {
  @Override
  public String toString() {
    return "IdempotencyKey[" + value + "]";
  }
}
