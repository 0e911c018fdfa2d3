package care.heard.platform.vault;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.ByteArrayOutputStream;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.Base64;

/** The key by which push services of browsers know this service (VAPID, RFC 8292). */
public final class WebPushKey {
  private final ECKey key;

  private WebPushKey(ECKey key) {
    this.key = key;
  }

  /** The key of a JWK (RFC 7517); IllegalArgumentException unless it is private, on P-256. */
  public static WebPushKey of(String jwk) {
    var key = parse(jwk);
    if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve())) {
      throw new IllegalArgumentException("the key needs to be private, on P-256");
    }
    return new WebPushKey(key);
  }

  /** A new key, as a JWK. */
  public static String generate() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("P-256 is part of every Java", e);
    }
  }

  /** Its public part, as a browser takes it: an uncompressed point in Base64, for URLs. */
  public String applicationServerKey() {
    var point = new ByteArrayOutputStream();
    point.write(4);
    point.writeBytes(key.getX().decode());
    point.writeBytes(key.getY().decode());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(point.toByteArray());
  }

  /** Its public part. */
  public ECPublicKey publicKey() {
    try {
      return key.toECPublicKey();
    } catch (JOSEException e) {
      throw new IllegalStateException("P-256 is part of every Java", e);
    }
  }

  /** Its private part, which signs. */
  public ECPrivateKey privateKey() {
    try {
      return key.toECPrivateKey();
    } catch (JOSEException e) {
      throw new IllegalStateException("P-256 is part of every Java", e);
    }
  }

  // What the parser says can hold parts of the key, so it goes no further.
  private static ECKey parse(String jwk) {
    try {
      return ECKey.parse(jwk);
    } catch (ParseException _) {
      throw new IllegalArgumentException("this is no JWK of an elliptic curve");
    }
  }

  @Override
  public String toString() {
    return "WebPushKey";
  }
}
