package care.heard.identity.passes;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The TokenChallenge (RFC 9577 section 2.1) that every pass answers, the same for everybody: this
 * service is both issuer and origin, and nothing in it belongs to one request.
 */
record TokenChallenge(String serverName) {
  private static final int HTTPS = 443;

  /** The challenge of a service that everybody reaches at this address. */
  static TokenChallenge of(URI publicUrl) {
    int port = publicUrl.getPort();
    var isUsual = port < 0 || port == HTTPS;
    return new TokenChallenge(isUsual ? publicUrl.getHost() : publicUrl.getHost() + ":" + port);
  }

  /** Its bytes: type, issuer name, an empty redemption context, origin. */
  byte[] bytes() {
    var name = serverName.getBytes(StandardCharsets.US_ASCII);
    var bytes = new ByteArrayOutputStream();
    bytes.write(0);
    bytes.write(Token.TYPE);
    write(bytes, name);
    bytes.write(0);
    write(bytes, name);
    return bytes.toByteArray();
  }

  /** What a token bears of it. */
  byte[] digest() {
    return TokenKeys.id(bytes());
  }

  private static void write(ByteArrayOutputStream bytes, byte[] text) {
    bytes.write(text.length >> 8);
    bytes.write(text.length);
    bytes.writeBytes(text);
  }
}
