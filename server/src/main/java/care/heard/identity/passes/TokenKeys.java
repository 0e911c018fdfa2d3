package care.heard.identity.passes;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Keys of token type 2: RSA of 2048 bits, written as RFC 9578 section 6.5 says, under the object
 * identifier of RSASSA-PSS with SHA-384 and a salt of 48 bytes. The JDK leaves these parameters out
 * or writes them in another form, and the key's id is a hash of these very bytes.
 */
final class TokenKeys {
  private static final int BITS = 2048;

  // The fixed head of the encoding; what follows it is the same in both forms.
  private static final byte[] PSS_HEAD =
      HexFormat.of()
          .parseHex(
              "30820152303d06092a864886f70d01010a3030a00d300b0609608648016503040202"
                  + "a11a301806092a864886f70d010108300b0609608648016503040202a203020130"
                  + "0382010f00");
  private static final byte[] RSA_HEAD =
      HexFormat.of().parseHex("30820122300d06092a864886f70d01010105000382010f00");

  private TokenKeys() {}

  /** A new pair; takes a tenth of a second or more. */
  static KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("RSA is part of every Java", e);
    }
  }

  /** The public key as the issuer directory shows it. */
  static byte[] encode(RSAPublicKey key) {
    return swapHead(key.getEncoded(), RSA_HEAD, PSS_HEAD);
  }

  /** The key in such bytes; fails with IllegalArgumentException where there is none. */
  static RSAPublicKey decode(byte[] encoded) {
    try {
      var plain = new X509EncodedKeySpec(swapHead(encoded, PSS_HEAD, RSA_HEAD));
      return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a key of token type 2", e);
    }
  }

  /** A private key from its PKCS#8 bytes. */
  static RSAPrivateCrtKey decodePrivate(byte[] pkcs8) {
    try {
      var factory = KeyFactory.getInstance("RSA");
      return (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a private key of RSA", e);
    }
  }

  /** The key's id: the SHA-256 of its encoding. */
  static byte[] id(byte[] encoded) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(encoded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  private static byte[] swapHead(byte[] encoded, byte[] from, byte[] to) {
    if (encoded.length <= from.length
        || !Arrays.equals(encoded, 0, from.length, from, 0, from.length)) {
      throw new IllegalArgumentException("not a key of token type 2");
    }
    var swapped = new ByteArrayOutputStream();
    swapped.writeBytes(to);
    swapped.write(encoded, from.length, encoded.length - from.length);
    return swapped.toByteArray();
  }
}
