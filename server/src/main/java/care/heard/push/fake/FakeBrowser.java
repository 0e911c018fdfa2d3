package care.heard.push.fake;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's side of Web Push: it has a key, and opens what was sealed for it (RFC 8291). */
final class FakeBrowser {
  private static final int SALT = 16;
  private static final int POINT = 65;
  private static final int HEADER = SALT + 4 + 1 + POINT;

  private final KeyPair keys;
  private final byte[] auth;

  FakeBrowser(KeyPair keys, byte[] auth) {
    this.keys = keys;
    this.auth = auth.clone();
  }

  /** One with a key of its own. */
  static FakeBrowser create() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var auth = new byte[16];
      new SecureRandom().nextBytes(auth);
      return new FakeBrowser(generator.generateKeyPair(), auth);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String p256dh() {
    return text(point((ECPublicKey) keys.getPublic()));
  }

  String auth() {
    return text(auth);
  }

  /** What was sealed; fails where it was not sealed for this browser. */
  String open(byte[] message) throws GeneralSecurityException {
    if (message.length <= HEADER) {
      throw new GeneralSecurityException("too short");
    }
    var salt = Arrays.copyOf(message, SALT);
    var theirs = Arrays.copyOfRange(message, HEADER - POINT, HEADER);
    var secret = secret(theirs);
    var key = derive(secret, salt, "Content-Encoding: aes128gcm\0", 16);
    var nonce = derive(secret, salt, "Content-Encoding: nonce\0", 12);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    var padded = cipher.doFinal(message, HEADER, message.length - HEADER);
    return new String(padded, StandardCharsets.UTF_8).replaceAll("\\u0002\\u0000*$", "");
  }

  private byte[] secret(byte[] theirs) throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.getPrivate());
    agreement.doPhase(key(theirs), true);
    var ours = point((ECPublicKey) keys.getPublic());
    var label = "WebPush: info\0".getBytes(StandardCharsets.US_ASCII);
    var info = ByteBuffer.allocate(label.length + 2 * POINT).put(label).put(ours).put(theirs);
    return derive(agreement.generateSecret(), auth, info.array(), 32);
  }

  private static byte[] derive(byte[] secret, byte[] salt, String info, int length)
      throws GeneralSecurityException {
    return derive(secret, salt, info.getBytes(StandardCharsets.US_ASCII), length);
  }

  private static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length)
      throws GeneralSecurityException {
    var how = HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, length);
    return KDF.getInstance("HKDF-SHA256").deriveData(how);
  }

  private static PublicKey key(byte[] point) throws GeneralSecurityException {
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
    var y = new BigInteger(1, Arrays.copyOfRange(point, 33, POINT));
    var curve = parameters.getParameterSpec(ECParameterSpec.class);
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
  }

  private static byte[] point(ECPublicKey key) {
    var point = new byte[POINT];
    point[0] = 4;
    put(key.getW().getAffineX(), point, 1);
    put(key.getW().getAffineY(), point, 33);
    return point;
  }

  private static void put(BigInteger number, byte[] into, int from) {
    var bytes = number.toByteArray();
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, into, from + 32 - length, length);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
