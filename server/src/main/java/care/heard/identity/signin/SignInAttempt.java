package care.heard.identity.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in under way. It is kept by the browser alone, sealed, for ten minutes.
 *
 * @param state comes back with the answer: this browser asked for it
 * @param nonce comes back in the ID token: it was made for this sign-in
 * @param verifier proves to the provider that the code is redeemed by who asked (PKCE, RFC 7636)
 * @param again whether a second factor is asked for afresh
 * @param then the page to go to; empty for the first page
 * @param ends the session that this sign-in takes the place of; empty for none
 */
record SignInAttempt(
    UUID authority,
    String state,
    String nonce,
    String verifier,
    boolean again,
    String then,
    String ends,
    long until) {
  static final Duration VALID = Duration.ofMinutes(10);

  static SignInAttempt begin(
      UUID authority, boolean again, OwnPath then, String ends, Instant now) {
    return new SignInAttempt(
        authority,
        new State().getValue(),
        new Nonce().getValue(),
        new CodeVerifier().getValue(),
        again,
        then.path(),
        ends,
        now.plus(VALID).getEpochSecond());
  }

  boolean isOver(Instant now) {
    return now.getEpochSecond() >= until;
  }

  @Override
  public String toString() {
    return "SignInAttempt[" + authority + "]";
  }
}
