package care.heard.attack.senders;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A pass in the making on the phones of the stage: the blinding of RSABSSA-SHA384-PSS-Deterministic
 * (RFC 9474 section 4.2) around the token of RFC 9578, type 2.
 */
final class BlindPass {
  private static final byte[] TYPE = {0, 2};
  private static final int SALT = 48;
  private static final int SIZE = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RSAPublicKey key;
  private final byte[] keyId;
  private final byte[] input;
  private final BigInteger blind;

  /** A new one under the issuer's key, as the directory gives both. */
  BlindPass(byte[] issuerKey, byte[] challenge) throws GeneralSecurityException {
    this.key =
        (RSAPublicKey)
            KeyFactory.getInstance("RSASSA-PSS").generatePublic(new X509EncodedKeySpec(issuerKey));
    this.keyId = MessageDigest.getInstance("SHA-256").digest(issuerKey);
    var digest = MessageDigest.getInstance("SHA-256").digest(challenge);
    this.input = join(TYPE, random(32), digest, keyId);
    this.blind = new BigInteger(1, random(SIZE)).mod(key.getModulus());
  }

  /** What the issuer is asked to sign, in base64url. */
  String request() throws GeneralSecurityException {
    var blinded =
        new BigInteger(1, encoded())
            .multiply(blind.modPow(key.getPublicExponent(), key.getModulus()))
            .mod(key.getModulus());
    return base64(join(TYPE, Arrays.copyOfRange(keyId, 31, 32), fixed(blinded)));
  }

  /** The header that shows the pass, made of what the issuer answered. */
  String header(String response) {
    var signature =
        new BigInteger(1, Base64.getUrlDecoder().decode(response))
            .multiply(blind.modInverse(key.getModulus()))
            .mod(key.getModulus());
    return "PrivateToken token=\"" + base64(join(input, fixed(signature))) + "\"";
  }

  // EMSA-PSS-ENCODE (RFC 8017 section 9.1.1) with SHA-384 for 2,047 bits.
  private byte[] encoded() throws GeneralSecurityException {
    var sha = MessageDigest.getInstance("SHA-384");
    var salt = random(SALT);
    var hash = sha.digest(join(new byte[8], sha.digest(input), salt));
    var block = new byte[SIZE - hash.length - 1];
    block[block.length - SALT - 1] = 1;
    System.arraycopy(salt, 0, block, block.length - SALT, SALT);
    var mask = mask(sha, hash, block.length);
    for (int i = 0; i < block.length; i++) {
      block[i] ^= mask[i];
    }
    block[0] &= 0x7f;
    return join(block, hash, new byte[] {(byte) 0xbc});
  }

  private static byte[] mask(MessageDigest sha, byte[] seed, int length) {
    var mask = new ByteArrayOutputStream();
    for (byte counter = 0; mask.size() < length; counter++) {
      mask.writeBytes(sha.digest(join(seed, new byte[] {0, 0, 0, counter})));
    }
    return Arrays.copyOf(mask.toByteArray(), length);
  }

  private static byte[] fixed(BigInteger number) {
    var bytes = number.toByteArray();
    var fixed = new byte[SIZE];
    int from = Math.max(0, bytes.length - SIZE);
    System.arraycopy(bytes, from, fixed, SIZE - bytes.length + from, bytes.length - from);
    return fixed;
  }

  private static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "BlindPass";
  }
}
