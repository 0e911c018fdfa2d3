package care.heard.phone;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSABlindingEngine;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.generators.RSABlindingFactorGenerator;
import org.bouncycastle.crypto.params.RSABlindingParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * A pass that this phone made and had signed blindly (RFC 9474; RFC 9578, token type 2). It is kept
 * whole until the answer has come: the same request gets the same answer.
 *
 * @param key the authority's key of the quarter, as the issuer directory lists it
 * @param input what is signed: type, nonce, challenge digest, key id
 * @param factor what blinds it, in hexadecimal
 * @param request the TokenRequest
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record BlindPass(String key, String input, String factor, String request) {
  private static final int SALT = 48;
  private static final int KEY_BYTES = 256;
  private static final int INPUT_BYTES = 98;
  private static final int NONCE_BYTES = 32;
  private static final short TYPE = 2;

  /** A new pass for that key, answering that challenge. */
  static BlindPass make(byte[] key, byte[] challenge) {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    byte[] keyId = sha256(key);
    byte[] input =
        ByteBuffer.allocate(INPUT_BYTES)
            .putShort(TYPE)
            .put(nonce)
            .put(sha256(challenge))
            .put(keyId)
            .array();
    RSABlindingFactorGenerator factors = new RSABlindingFactorGenerator();
    factors.init(parameters(key));
    BigInteger factor = factors.generateBlindingFactor();
    byte[] blinded = blind(new RSABlindingParameters(parameters(key), factor), input);
    byte[] request =
        ByteBuffer.allocate(3 + KEY_BYTES)
            .putShort(TYPE)
            .put(keyId[keyId.length - 1])
            .put(blinded)
            .array();
    return new BlindPass(encode(key), encode(input), factor.toString(16), encode(request));
  }

  /** The token, once the TokenResponse has come; trouble where it is no signature of this pass. */
  String token(String response) {
    RSABlindingEngine engine = new RSABlindingEngine();
    RSAKeyParameters parameters = parameters(decode(key));
    engine.init(false, new RSABlindingParameters(parameters, new BigInteger(factor, 16)));
    byte[] signed = decode(response);
    byte[] signature = padded(engine.processBlock(signed, 0, signed.length));
    PSSSigner verifier = new PSSSigner(new RSAEngine(), new SHA384Digest(), SALT);
    verifier.init(false, parameters);
    byte[] message = decode(input);
    verifier.update(message, 0, message.length);
    if (!verifier.verifySignature(signature)) {
      throw new Trouble("What came back is no pass. Try again later with: phone pass");
    }
    return encode(ByteBuffer.allocate(INPUT_BYTES + KEY_BYTES).put(message).put(signature).array());
  }

  private static byte[] blind(RSABlindingParameters blinding, byte[] input) {
    PSSSigner signer = new PSSSigner(new RSABlindingEngine(), new SHA384Digest(), SALT);
    signer.init(true, blinding);
    signer.update(input, 0, input.length);
    try {
      return padded(signer.generateSignature());
    } catch (CryptoException e) {
      throw new Trouble("This phone could not make a pass.", e);
    }
  }

  private static RSAKeyParameters parameters(byte[] key) {
    try {
      return (RSAKeyParameters) PublicKeyFactory.createKey(key);
    } catch (IOException | ClassCastException e) {
      throw new Trouble("Heard's key for passes cannot be read.", e);
    }
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] padded(byte[] number) {
    byte[] padded = new byte[KEY_BYTES];
    System.arraycopy(number, 0, padded, padded.length - number.length, number.length);
    return padded;
  }

  @Override
  public String toString() {
    return "BlindPass";
  }
}
