package care.heard.identity.passes;

import io.vertx.core.buffer.Buffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Token of type 2 (RFC 9577 section 2.2, RFC 9578 section 6): what a pass is on the wire.
 *
 * @param input what was signed: type, nonce, challenge digest and key id
 */
record Token(Buffer input, Buffer authenticator) {
  static final byte TYPE = 2;
  private static final int NONCE_ENDS = 34;
  private static final int CHALLENGE_ENDS = 66;
  private static final int INPUT_LENGTH = 98;
  private static final int LENGTH = INPUT_LENGTH + 256;

  private static final Pattern HEADER =
      Pattern.compile(
          "PrivateToken +token=\"?([A-Za-z0-9_-]{472}={0,2})\"?", Pattern.CASE_INSENSITIVE);
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1);

  /** The token in an Authorization header, where there is one of this type. */
  static Optional<Token> find(String authorization) {
    var header = HEADER.matcher(authorization);
    return header.matches() ? parse(header.group(1)) : Optional.empty();
  }

  private static Optional<Token> parse(String base64) {
    try {
      var bytes = UrlSafeText.decode(base64);
      return bytes.length == LENGTH && bytes[0] == 0 && bytes[1] == TYPE
          ? Optional.of(of(bytes))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Token of(byte[] bytes) {
    return new Token(
        Buffer.buffer(bytes).slice(0, INPUT_LENGTH),
        Buffer.buffer(bytes).slice(INPUT_LENGTH, LENGTH));
  }

  /** Whether it answers that challenge. */
  boolean answers(byte[] challengeDigest) {
    return MessageDigest.isEqual(input.getBytes(NONCE_ENDS, CHALLENGE_ENDS), challengeDigest);
  }

  /** The id of the key that should have signed it. */
  String keyId() {
    return UrlSafeText.encode(input.getBytes(CHALLENGE_ENDS, INPUT_LENGTH));
  }

  /** Whether that key signed it (RFC 9474: RSASSA-PSS with SHA-384 and a salt of 48 bytes). */
  boolean isSignedBy(RSAPublicKey key) {
    try {
      var verifier = Signature.getInstance("RSASSA-PSS");
      verifier.setParameter(PSS);
      verifier.initVerify(key);
      verifier.update(input.getBytes());
      return verifier.verify(authenticator.getBytes());
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "Token";
  }
}
