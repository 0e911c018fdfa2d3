package care.heard.identity.passes;

import java.util.Base64;

/** Base64url as tokens use it: read with or without padding. */
final class UrlSafeText {
  private UrlSafeText() {}

  /** Without padding. */
  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The bytes; fails with IllegalArgumentException where it is no base64url. */
  static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
