package care.heard.identity.passes;

import io.vertx.core.buffer.Buffer;

/** A TokenRequest of type 2 (RFC 9578 section 6.1). */
record TokenRequest(byte truncatedKeyId, Buffer blinded) {
  static final int LENGTH = 259;

  /** Reads it; fails with IllegalArgumentException that says in what way it is none. */
  static TokenRequest parse(byte[] bytes) {
    if (bytes.length != LENGTH || bytes[0] != 0 || bytes[1] != Token.TYPE) {
      throw new IllegalArgumentException(
          "Send the 259 bytes of a TokenRequest of type 2 (RFC 9578) in base64url.");
    }
    return new TokenRequest(bytes[2], Buffer.buffer(bytes).slice(3, LENGTH));
  }

  @Override
  public String toString() {
    return "TokenRequest";
  }
}
