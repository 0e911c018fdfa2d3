package care.heard.identity.passes;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import javax.crypto.Cipher;

/** BlindSign of RFC 9474 section 4.3: signs a message without being able to see it. */
final class BlindSigner {
  private BlindSigner() {}

  /** Whether a message is one that the key can sign: a number below its modulus. */
  static boolean canSign(RSAPrivateCrtKey key, byte[] blinded) {
    return new BigInteger(1, blinded).compareTo(key.getModulus()) < 0;
  }

  /**
   * The blind signature, as long as the message. The JDK blinds its own exponentiation against
   * timing; the result is checked before it is given away, because a faulty one gives the key away.
   */
  static byte[] sign(RSAPrivateCrtKey key, byte[] blinded) {
    try {
      var cipher = Cipher.getInstance("RSA/ECB/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key);
      var signature = cipher.doFinal(blinded);
      requireRight(key, blinded, signature);
      return signature;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign blindly", e);
    }
  }

  private static void requireRight(RSAPrivateCrtKey key, byte[] blinded, byte[] signature) {
    var message = new BigInteger(1, signature).modPow(key.getPublicExponent(), key.getModulus());
    if (!message.equals(new BigInteger(1, blinded))) {
      throw new IllegalStateException("signing failure");
    }
  }
}
