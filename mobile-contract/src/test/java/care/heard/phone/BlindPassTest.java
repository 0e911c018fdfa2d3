package care.heard.phone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A pass is signed without being seen, and holds for whoever has the public key. */
class BlindPassTest {
  private static final byte[] CHALLENGE = {0, 2, 0, 1, 'h', 0, 0, 1, 'h'};
  private final KeyPair keys = keys();

  @Test
  void theSignatureOfTheBlindedIsMadeOneOfThePass() throws GeneralSecurityException {
    BlindPass pass = BlindPass.make(keys.getPublic().getEncoded(), CHALLENGE);
    byte[] request = BlindPass.decode(pass.request());
    assertEquals(259, request.length);
    byte[] token = BlindPass.decode(pass.token(signed(request)));
    assertEquals(354, token.length);
    assertArrayEquals(BlindPass.sha256(CHALLENGE), Arrays.copyOfRange(token, 34, 66));
    assertEquals(request[2], token[97], "the key's id, cut");
    Signature verifier = Signature.getInstance("RSASSA-PSS");
    verifier.setParameter(new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1));
    verifier.initVerify(keys.getPublic());
    verifier.update(token, 0, 98);
    assertTrue(verifier.verify(token, 98, 256));
  }

  @Test
  void nothingOfThePassIsInTheRequest() {
    BlindPass pass = BlindPass.make(keys.getPublic().getEncoded(), CHALLENGE);
    BlindPass other = BlindPass.make(keys.getPublic().getEncoded(), CHALLENGE);
    assertFalse(pass.request().equals(other.request()));
    assertFalse(pass.toString().contains(pass.factor()));
  }

  @Test
  void whatIsNoSignatureOfItIsRefused() {
    BlindPass pass = BlindPass.make(keys.getPublic().getEncoded(), CHALLENGE);
    BlindPass other = BlindPass.make(keys.getPublic().getEncoded(), CHALLENGE);
    String ofAnother = signed(BlindPass.decode(other.request()));
    assertThrows(Trouble.class, () -> pass.token(ofAnother));
  }

  private String signed(byte[] request) {
    RSAPrivateKey key = (RSAPrivateKey) keys.getPrivate();
    BigInteger blinded = new BigInteger(1, Arrays.copyOfRange(request, 3, 259));
    byte[] number = blinded.modPow(key.getPrivateExponent(), key.getModulus()).toByteArray();
    byte[] signature = new byte[256];
    int length = Math.min(number.length, 256);
    System.arraycopy(number, number.length - length, signature, 256 - length, length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
