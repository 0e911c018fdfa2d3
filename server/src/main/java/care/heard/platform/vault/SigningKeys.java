package care.heard.platform.vault;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/**
 * The keys with which the service signs what it hands out (ES256). The first signs and all verify:
 * a new key is put in front, and an old one taken out once nothing that it signed is good any more.
 */
public final class SigningKeys {
  private final List<ECKey> keys;

  private SigningKeys(List<ECKey> keys) {
    this.keys = keys;
  }

  /** The keys of a JWK set (RFC 7517); IllegalArgumentException unless all are private P-256. */
  public static SigningKeys of(String jwkSet) {
    var keys = parse(jwkSet).getKeys().stream().map(SigningKeys::requireUsable).toList();
    if (keys.isEmpty() || keys.stream().map(JWK::getKeyID).distinct().count() != keys.size()) {
      throw new IllegalArgumentException("use a JWK set of keys, each with a kid of its own");
    }
    return new SigningKeys(keys);
  }

  /** A set of one new key, as JSON. */
  public static String generate() {
    try {
      var key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
      return new JWKSet(key).toString(false);
    } catch (JOSEException e) {
      throw new IllegalStateException("P-256 is part of every Java", e);
    }
  }

  /** The key that signs. */
  public ECKey signing() {
    return keys.getFirst();
  }

  /** The key of that id, where it is one of ours. */
  public Optional<ECKey> verifying(String keyId) {
    return keys.stream().filter(key -> key.getKeyID().equals(keyId)).findFirst();
  }

  // What the parser says can hold parts of the key, so it goes no further.
  private static JWKSet parse(String jwkSet) {
    try {
      return JWKSet.parse(jwkSet);
    } catch (ParseException _) {
      throw new IllegalArgumentException("this is no JWK set");
    }
  }

  private static ECKey requireUsable(JWK key) {
    if (key instanceof ECKey ec
        && ec.isPrivate()
        && Curve.P_256.equals(ec.getCurve())
        && ec.getKeyID() != null) {
      return ec;
    }
    throw new IllegalArgumentException("each key needs to be private, on P-256, with a kid");
  }

  @Override
  public String toString() {
    return "SigningKeys";
  }
}
