package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** Phones that say who they are: an access token, and with it a proof of the key it is bound to. */
public final class PhoneCallers {
  private static final String SCHEME = "DPoP ";

  private final AccessTokens tokens;
  private final Proofs proofs;
  private final EndedPhones ended;
  private final InstantSource clock;

  PhoneCallers(AccessTokens tokens, Proofs proofs, EndedPhones ended, InstantSource clock) {
    this.tokens = tokens;
    this.proofs = proofs;
    this.ended = ended;
    this.clock = clock;
  }

  /**
   * The young person whose phone sent the request, or nobody where its Authorization is none of a
   * phone's. Fails with NOT_SIGNED_IN for a token that does not hold, with NONCE_NEEDED or
   * PROOF_NOT_VALID for a proof that does not.
   */
  Future<Optional<Caller>> whoIs(HttpServerRequest request, String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Future.succeededFuture(Optional.empty());
    }
    proofs.offerNonce(request);
    var text = authorization.substring(SCHEME.length()).strip();
    var hash = sha256(text);
    return tokens
        .find(text, hash, clock.instant())
        .map(token -> whoIs(request, token, hash))
        .orElseGet(() -> Future.failedFuture(notSignedIn()));
  }

  private Future<Optional<Caller>> whoIs(
      HttpServerRequest request, AccessToken token, String hash) {
    return proofs
        .check(request, Optional.of(hash))
        .compose(key ->
            key.equals(token.keyThumbprint())
                ? ended.has(token.holder().device())
                : Future.failedFuture(Proofs.notValid()))
        .compose(over ->
            over
                ? Future.failedFuture(notSignedIn())
                : Future.succeededFuture(Optional.of(token.holder())));
  }

  private static Problem notSignedIn() {
    return Problem.of(ProblemType.NOT_SIGNED_IN)
        .header("WWW-Authenticate", "DPoP error=\"invalid_token\", algs=\"ES256\"");
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(text.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
