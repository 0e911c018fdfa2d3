package care.heard.demo.provider;

import care.heard.platform.access.Role;
import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Gives an ID token for a code, once its client has shown its secret and the code's verifier. */
final class TokenEndpoint {
  private static final Duration VALID = Duration.ofMinutes(5);

  private final URI issuer;
  private final Registration client;
  private final Grants grants;
  private final Signature signature;

  TokenEndpoint(URI issuer, Registration client, Grants grants, Signature signature) {
    this.issuer = issuer;
    this.client = client;
    this.grants = grants;
    this.signature = signature;
  }

  /** What to answer to that request and body. */
  HTTPResponse answer(HttpServerRequest request, String body) {
    try {
      return answer(TokenRequest.parse(read(request, body)));
    } catch (ParseException e) {
      return refuse(OAuth2Error.INVALID_REQUEST);
    }
  }

  private HTTPResponse answer(TokenRequest request) {
    if (!(request.getClientAuthentication() instanceof ClientSecretBasic shown)
        || !shown.getClientID().getValue().equals(client.clientId())
        || !shown.getClientSecret().getValue().equals(client.secret())) {
      return refuse(OAuth2Error.INVALID_CLIENT);
    }
    if (!(request.getAuthorizationGrant() instanceof AuthorizationCodeGrant asked)
        || !client.redirectUri().equals(asked.getRedirectionURI())) {
      return refuse(OAuth2Error.INVALID_GRANT);
    }
    return grants
        .redeem(asked.getAuthorizationCode(), asked.getCodeVerifier())
        .map(grant -> signature.sign(claims(grant)))
        .map(token -> new OIDCTokens(token, new BearerAccessToken(), null))
        .map(tokens -> new OIDCTokenResponse(tokens).toHTTPResponse())
        .orElseGet(() -> refuse(OAuth2Error.INVALID_GRANT));
  }

  // Whoever picks a person here does so now, and counts as having shown a second factor.
  private JWTClaimsSet claims(Grants.Grant grant) {
    var now = Instant.now();
    var account = grant.account();
    return new JWTClaimsSet.Builder()
        .issuer(issuer.toString())
        .subject(account.login())
        .audience(client.clientId())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(VALID)))
        .claim("auth_time", now.getEpochSecond())
        .claim("amr", List.of("mfa"))
        .claim("nonce", grant.nonce())
        .claim("name", account.name())
        .claim("job_title", account.jobTitle())
        .claim("roles", account.roles().stream().map(Role::code).sorted().toList())
        .build();
  }

  private static HTTPRequest read(HttpServerRequest request, String body) {
    var read = new HTTPRequest(HTTPRequest.Method.POST, URI.create(request.absoluteURI()));
    read.setEntityContentType(ContentType.APPLICATION_URLENCODED);
    read.setAuthorization(request.getHeader("Authorization"));
    read.setBody(body);
    return read;
  }

  private static HTTPResponse refuse(ErrorObject error) {
    return new TokenErrorResponse(error).toHTTPResponse();
  }
}
