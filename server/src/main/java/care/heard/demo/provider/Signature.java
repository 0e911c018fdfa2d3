package care.heard.demo.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.UUID;

/** The key that a demo provider signs with, made anew at each start. */
final class Signature {
  private final ECKey key;

  Signature() {
    try {
      this.key = new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("P-256 is part of every Java", e);
    }
  }

  SignedJWT sign(JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token;
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  /** The public half, for whoever checks. */
  JWKSet published() {
    return new JWKSet(key.toPublicJWK());
  }
}
