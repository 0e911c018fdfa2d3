package care.heard.demo.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.time.Duration;
import java.util.Optional;

/** Codes that were given out: each is good once, for a minute, for whoever asked for it. */
final class Grants {
  /** What a code stands for. */
  record Grant(Account account, String nonce, CodeChallenge challenge) {
    private boolean isFor(CodeVerifier verifier) {
      return verifier != null
          && CodeChallenge.compute(CodeChallengeMethod.S256, verifier).equals(challenge);
    }
  }

  private final Cache<String, Grant> open =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(1000).build();

  AuthorizationCode give(Grant grant) {
    var code = new AuthorizationCode();
    open.put(code.getValue(), grant);
    return code;
  }

  Optional<Grant> redeem(AuthorizationCode code, CodeVerifier verifier) {
    return Optional.ofNullable(open.asMap().remove(code.getValue()))
        .filter(grant -> grant.isFor(verifier));
  }
}
