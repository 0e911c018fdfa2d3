package care.heard.platform.audit;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The end of a chain of entries: how many there are, and a hash that covers each of them in its
 * place.
 *
 * @param position how many entries the chain has so far
 */
record Link(long position, Buffer hash) {
  private static final byte[] DOMAIN = "heard audit 1\0".getBytes(StandardCharsets.UTF_8);

  /** The chain of no entries. */
  static final Link START = new Link(0, Buffer.buffer(new byte[32]));

  /** The chain with one more entry: SHA-256 over the hash so far, the place and the entry. */
  Link with(Entry entry) {
    var digest = sha256();
    digest.update(DOMAIN);
    digest.update(hash.getBytes());
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position + 1).flip());
    digest.update(entry.bytes());
    return new Link(position + 1, Buffer.buffer(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
