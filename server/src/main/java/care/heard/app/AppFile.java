package care.heard.app;

import care.heard.platform.http.Reply;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** One file of the app, as it is sent. */
record AppFile(String contentType, Buffer bytes, String etag) {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "png", "image/png",
          "svg", "image/svg+xml",
          "webmanifest", "application/manifest+json");

  /** A file of that name; its ending says what it is. */
  static AppFile of(String name, byte[] bytes) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalStateException("no media type is known for the app's file " + name);
    }
    return new AppFile(type, Buffer.buffer(bytes), '"' + hash(bytes) + '"');
  }

  /** A file made of text. */
  static AppFile of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The file, or that what the caller holds is still right. */
  Reply reply(String known) {
    return etag.equals(known)
        ? Reply.notModified(etag)
        : new Reply(200, Map.of("Content-Type", contentType, "ETag", etag), bytes);
  }

  static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
