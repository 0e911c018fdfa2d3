package care.heard.support;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSABlindingEngine;
import org.bouncycastle.crypto.generators.RSABlindingFactorGenerator;
import org.bouncycastle.crypto.params.RSABlindingParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** A pass as a phone makes it (RFC 9578, token type 2), with a library the service does not use. */
public final class TestPass {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 48;

  private final byte[] keyId;
  private final byte[] input;
  private final RSABlindingParameters blinding;

  private TestPass(byte[] key, byte[] challenge) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var nonce = new byte[32];
      RANDOM.nextBytes(nonce);
      this.keyId = sha.digest(key);
      this.input =
          ByteBuffer.allocate(98)
              .putShort((short) 2)
              .put(nonce)
              .put(sha.digest(challenge))
              .put(keyId)
              .array();
      this.blinding = blinding(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new pass for this quarter's key of that authority, as the issuer directory lists it. */
  public static TestPass of(TestAuthority authority) {
    var path = "/.well-known/private-token-issuer-directory?authority=" + authority.slug();
    var directory = authority.stranger().get(path).expect(200).json();
    var key = directory.at("/token-keys/0/token-key").asText();
    var decoder = Base64.getUrlDecoder();
    return new TestPass(decoder.decode(key), decoder.decode(directory.get("challenge").asText()));
  }

  /** The TokenRequest, in base64url. */
  public String request() {
    var blinded =
        ByteBuffer.allocate(259).putShort((short) 2).put(keyId[keyId.length - 1]).put(blinded());
    return encode(blinded.array());
  }

  /** The Authorization header that shows the pass, once the TokenResponse has come. */
  public String header(String response) {
    var engine = new RSABlindingEngine();
    engine.init(false, blinding);
    var signed = Base64.getUrlDecoder().decode(response);
    var signature = padded(engine.processBlock(signed, 0, signed.length));
    return header(ByteBuffer.allocate(354).put(input).put(signature).array());
  }

  /** The header of a token of these bytes. */
  public static String header(byte[] token) {
    return "PrivateToken token=\"" + encode(token) + "\"";
  }

  /** The bytes of the token in such a header. */
  public static byte[] token(String header) {
    return Base64.getUrlDecoder().decode(header.split("\"", -1)[1]);
  }

  private byte[] blinded() {
    var signer = new PSSSigner(new RSABlindingEngine(), new SHA384Digest(), SALT);
    signer.init(true, blinding);
    signer.update(input, 0, input.length);
    try {
      return padded(signer.generateSignature());
    } catch (CryptoException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSABlindingParameters blinding(byte[] key) {
    try {
      var parameters = (RSAKeyParameters) PublicKeyFactory.createKey(key);
      var factors = new RSABlindingFactorGenerator();
      factors.init(parameters);
      BigInteger factor = factors.generateBlindingFactor();
      return new RSABlindingParameters(parameters, factor);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] padded(byte[] number) {
    var padded = new byte[256];
    System.arraycopy(number, 0, padded, padded.length - number.length, number.length);
    return padded;
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
