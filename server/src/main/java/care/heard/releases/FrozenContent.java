package care.heard.releases;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a release says, as bytes that never change, and their SHA-256. */
record FrozenContent(Buffer bytes, String sha256) {
  static FrozenContent of(ReleaseContent content) {
    var bytes = CanonicalJson.bytes(content);
    return new FrozenContent(Buffer.buffer(bytes), sha256(bytes));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
