package care.heard.identity;

import care.heard.platform.access.Replays;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Proofs that a phone holds its key, one for each request (DPoP, RFC 9449). A nonce of ours is
 * always required and says when the proof was made; what the phone's clock says is not looked at.
 */
final class Proofs {
  private static final String HEADER = "DPoP";
  private static final String TYPE = "dpop+jwt";
  private static final int JTI_AT_MOST = 128;

  private final OwnAddress address;
  private final Nonces nonces;
  private final Replays replays;
  private final InstantSource clock;

  Proofs(OwnAddress address, Nonces nonces, Replays replays, InstantSource clock) {
    this.address = address;
    this.nonces = nonces;
    this.replays = replays;
    this.clock = clock;
  }

  /** Puts a fresh nonce on the reply, for the phone's next proof. */
  void offerNonce(HttpServerRequest request) {
    request.response().putHeader("DPoP-Nonce", nonces.fresh(clock.instant()));
  }

  /** The same as below, for a request that bears no access token. */
  Future<String> check(HttpServerRequest request) {
    offerNonce(request);
    return check(request, Optional.empty());
  }

  /**
   * The thumbprint of the key that the request proves to hold; fails with NONCE_NEEDED or
   * PROOF_NOT_VALID.
   *
   * @param tokenHash the SHA-256 of the access token that the request bears
   */
  Future<String> check(HttpServerRequest request, Optional<String> tokenHash) {
    try {
      return firstTime(verified(request, tokenHash));
    } catch (Problem refused) {
      return Future.failedFuture(refused);
    }
  }

  /** A proof whose signature holds. */
  private record Proof(String thumbprint, String jti) {}

  private Proof verified(HttpServerRequest request, Optional<String> tokenHash) {
    var jwt = Jose.parse(only(request), TYPE).orElseThrow(Proofs::notValid);
    var key = publicKey(jwt);
    var claims = unverified(jwt);
    requireFresh(claims, clock.instant());
    requireFor(claims, request, tokenHash);
    return Jose.claims(jwt, key)
        .map(signed -> new Proof(thumbprint(key), signed.getJWTID()))
        .orElseThrow(Proofs::notValid);
  }

  private Future<String> firstTime(Proof proof) {
    return replays
        .firstTime(
            "proof/" + proof.thumbprint() + "/" + proof.jti(), Nonces.GOOD_FOR.multipliedBy(2))
        .map(first -> {
          if (!first) {
            throw notValid();
          }
          return proof.thumbprint();
        });
  }

  private static String only(HttpServerRequest request) {
    var sent = request.headers().getAll(HEADER);
    if (sent.size() != 1) {
      throw notValid();
    }
    return sent.getFirst();
  }

  private static ECKey publicKey(SignedJWT jwt) {
    if (jwt.getHeader().getJWK() instanceof ECKey key
        && !key.isPrivate()
        && Curve.P_256.equals(key.getCurve())) {
      return key;
    }
    throw notValid();
  }

  private static JWTClaimsSet unverified(SignedJWT jwt) {
    try {
      return Optional.ofNullable(jwt.getJWTClaimsSet()).orElseThrow(Proofs::notValid);
    } catch (ParseException _) {
      throw notValid();
    }
  }

  private void requireFresh(JWTClaimsSet claims, Instant now) {
    var nonce = text(claims, "nonce").orElse("");
    if (!nonces.isGood(nonce, now)) {
      throw Problem.of(ProblemType.NONCE_NEEDED)
          .detail(
              "Put the nonce of this answer's DPoP-Nonce header into the proof, and send again.")
          .header("WWW-Authenticate", "DPoP error=\"use_dpop_nonce\", algs=\"ES256\"");
    }
  }

  private void requireFor(
      JWTClaimsSet claims, HttpServerRequest request, Optional<String> tokenHash) {
    var isForThis =
        claims.getIssueTime() != null
            && text(claims, "jti").filter(jti -> jti.length() <= JTI_AT_MOST).isPresent()
            && Objects.equals(text(claims, "htm").orElse(""), request.method().name())
            && address.isHere(text(claims, "htu").orElse(""), request.path())
            && text(claims, "ath").equals(tokenHash);
    if (!isForThis) {
      throw notValid();
    }
  }

  private static Optional<String> text(JWTClaimsSet claims, String name) {
    return Optional.ofNullable(claims.getClaim(name))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isEmpty());
  }

  private static String thumbprint(ECKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  /** PROOF_NOT_VALID, and no word on why. */
  static Problem notValid() {
    return Problem.of(ProblemType.PROOF_NOT_VALID)
        .header("WWW-Authenticate", "DPoP error=\"invalid_dpop_proof\", algs=\"ES256\"");
  }
}
