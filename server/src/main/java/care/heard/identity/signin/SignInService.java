package care.heard.identity.signin;

import care.heard.identity.StaffSessions;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A sign-in from its beginning to the session: authorization code with PKCE. */
final class SignInService {
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Database database;
  private final IdentityProviders providers;
  private final ProviderDirectory directory;
  private final CodeExchange codes;
  private final IdTokens idTokens;
  private final Admission admission;
  private final StaffSessions sessions;
  private final URI redirectUri;

  SignInService(
      Database database,
      IdentityProviders providers,
      ProviderDirectory directory,
      CodeExchange codes,
      IdTokens idTokens,
      Admission admission,
      StaffSessions sessions,
      URI redirectUri) {
    this.database = database;
    this.providers = providers;
    this.directory = directory;
    this.codes = codes;
    this.idTokens = idTokens;
    this.admission = admission;
    this.sessions = sessions;
    this.redirectUri = redirectUri;
  }

  /** Where to send the browser; NOT_SET_UP for an authority without a provider. */
  Future<Begun> begin(UUID authority, boolean again, OwnPath then, String ends, Instant now) {
    var attempt = SignInAttempt.begin(authority, again, then, ends, now);
    return requireProvider(authority)
        .compose(
            provider -> directory.find(provider).map(known -> request(provider, known, attempt)))
        .map(address -> new Begun(address, attempt));
  }

  /** The session that the provider's answer leads to; the one it takes the place of has ended. */
  Future<SignedIn> finish(SignInAttempt attempt, ProviderAnswer answer) {
    answer.requireState(attempt);
    return requireProvider(attempt.authority())
        .compose(provider -> vouched(provider, attempt, answer))
        .compose(signedIn -> sessions.end(attempt.ends()).map(signedIn));
  }

  private Future<SignedIn> vouched(
      IdentityProvider provider, SignInAttempt attempt, ProviderAnswer answer) {
    return directory
        .find(provider)
        .compose(known ->
            Future.succeededFuture(answer.requireCode(provider, known))
                .compose(code -> codes.redeem(provider, known, code, attempt.verifier()))
                .compose(token -> idTokens.check(provider, known, token, attempt.nonce())))
        .map(vouched -> requireSecondFactor(attempt, vouched))
        .compose(vouched ->
            admission
                .admit(provider, vouched)
                .map(cookie -> new SignedIn(cookie, vouched.roles(), OwnPath.of(attempt.then()))));
  }

  // A provider that does not ask for it would otherwise be gone back to for ever.
  private static Vouched requireSecondFactor(SignInAttempt attempt, Vouched vouched) {
    var fresh = vouched.multiFactorAge().filter(age -> age.compareTo(FRESH) < 0).isPresent();
    if (attempt.again() && !fresh) {
      throw SignInRefused.of(Refusal.NO_SECOND_FACTOR);
    }
    return vouched;
  }

  private Future<IdentityProvider> requireProvider(UUID authority) {
    var nobodyYet = new Caller.Stranger(Surface.STAFF, Optional.of(authority), "");
    return database
        .inTransaction(nobodyYet, providers::find)
        .map(found -> found.orElseThrow(() -> SignInRefused.of(Refusal.NOT_SET_UP)));
  }

  private URI request(IdentityProvider provider, KnownProvider known, SignInAttempt attempt) {
    var client = new ClientID(provider.clientId());
    var scope = new Scope("openid", "profile");
    var request =
        new AuthenticationRequest.Builder(ResponseType.CODE, scope, client, redirectUri)
            .endpointURI(known.metadata().getAuthorizationEndpointURI())
            .state(new State(attempt.state()))
            .nonce(new Nonce(attempt.nonce()))
            .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
    if (attempt.again()) {
      request.prompt(Prompt.Type.LOGIN).maxAge(0);
      if (!provider.multiFactorAcr().isEmpty()) {
        request.acrValues(provider.multiFactorAcr().stream().sorted().map(ACR::new).toList());
      }
    }
    return request.build().toURI();
  }
}
