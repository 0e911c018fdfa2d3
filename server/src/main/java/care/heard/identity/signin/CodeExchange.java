package care.heard.identity.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import io.vertx.core.Future;
import java.net.URI;

/** Redeems a code at the provider's token endpoint, by our client's secret and PKCE. */
final class CodeExchange {
  private final ProviderClient client;
  private final URI redirectUri;

  CodeExchange(ProviderClient client, URI redirectUri) {
    this.client = client;
    this.redirectUri = redirectUri;
  }

  /** The ID token for the code; STALE where the provider does not take it. */
  Future<JWT> redeem(IdentityProvider provider, KnownProvider known, String code, String verifier) {
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), redirectUri, new CodeVerifier(verifier));
    var endpoint = known.metadata().getTokenEndpointURI();
    var request =
        new TokenRequest.Builder(endpoint, authentication(provider, known), grant).build();
    return client
        .send(request.toHTTPRequest())
        .recover(failure -> Future.failedFuture(SignInRefused.of(Refusal.AWAY, failure)))
        .map(CodeExchange::idToken);
  }

  private static ClientAuthentication authentication(
      IdentityProvider provider, KnownProvider known) {
    var id = new ClientID(provider.clientId());
    var secret = new Secret(provider.clientSecret());
    var methods = known.metadata().getTokenEndpointAuthMethods();
    var postOnly =
        methods != null
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return postOnly ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
  }

  private static JWT idToken(HTTPResponse reply) {
    if (reply.getStatusCode() >= 500) {
      throw SignInRefused.of(Refusal.AWAY);
    }
    try {
      return requireIdToken(reply);
    } catch (ParseException e) {
      throw SignInRefused.of(Refusal.NOT_VOUCHED_FOR, e);
    }
  }

  private static JWT requireIdToken(HTTPResponse reply) throws ParseException {
    var answer = OIDCTokenResponseParser.parse(reply);
    if (!answer.indicatesSuccess()) {
      throw SignInRefused.of(Refusal.STALE);
    }
    var token = ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken();
    if (token == null) {
      throw SignInRefused.of(Refusal.NOT_VOUCHED_FOR);
    }
    return token;
  }
}
