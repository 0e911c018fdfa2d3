package care.heard.platform.http;

import io.vertx.core.buffer.Buffer;
import java.util.UUID;

/**
 * A client-made id for one command, and the SHA-256 of what it asked (IETF draft <i>The
 * Idempotency-Key HTTP Header Field</i>).
 */
public record IdempotencyKey(UUID value, Buffer requestHash) {
  /** The same key, for a request that only the holder of something else can send again. */
  public IdempotencyKey boundTo(String holder) {
    return new IdempotencyKey(value, requestHash.copy().appendString(holder));
  }

  @Override
  public String toString() {
    return "IdempotencyKey[" + value + "]";
  }
}
