package care.heard.identity.signin;

import care.heard.identity.StaffSessions;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import io.vertx.core.Future;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a session here, and says where it ends at the provider (RP-Initiated Logout 1.0). */
final class SignOutService {
  private static final Logger LOG = LoggerFactory.getLogger(SignOutService.class);

  private final Database database;
  private final IdentityProviders providers;
  private final ProviderDirectory directory;
  private final Admission admission;
  private final StaffSessions sessions;
  private final URI signedOut;

  SignOutService(
      Database database,
      IdentityProviders providers,
      ProviderDirectory directory,
      Admission admission,
      StaffSessions sessions,
      URI signedOut) {
    this.database = database;
    this.providers = providers;
    this.directory = directory;
    this.admission = admission;
    this.sessions = sessions;
    this.signedOut = signedOut;
  }

  /**
   * Ends the session of that cookie. The provider's own sign-out is empty where it has none, and
   * where it cannot be asked: ours has ended all the same.
   */
  Future<Optional<URI>> end(String cookie) {
    return sessions.end(cookie).compose(ended -> ended.map(this::atProvider).orElse(NOWHERE));
  }

  private Future<Optional<URI>> atProvider(StaffSessions.Ended ended) {
    var nobodyAnyMore = new Caller.Stranger(Surface.STAFF, Optional.of(ended.authority()), "");
    return database
        .inTransaction(nobodyAnyMore, providers::find)
        .compose(found -> found.map(p -> address(p, ended)).orElse(NOWHERE))
        .onFailure(failure -> LOG.info("the provider's sign-out cannot be found", failure))
        .otherwise(Optional.empty());
  }

  private Future<Optional<URI>> address(IdentityProvider provider, StaffSessions.Ended ended) {
    return directory
        .find(provider)
        .map(known -> Optional.ofNullable(known.metadata().getEndSessionEndpointURI()))
        .map(found -> found.filter(endpoint -> ProviderAddress.mayBeAsked(endpoint, true)))
        .map(found -> found.map(endpoint -> request(endpoint, provider, ended)));
  }

  private URI request(URI endpoint, IdentityProvider provider, StaffSessions.Ended ended) {
    var hint = admission.idToken(ended).flatMap(SignOutService::parse).orElse(null);
    var client = new ClientID(provider.clientId());
    return new LogoutRequest(endpoint, hint, null, client, signedOut, null, null).toURI();
  }

  private static Optional<JWT> parse(String idToken) {
    try {
      return Optional.of(JWTParser.parse(idToken));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private static final Future<Optional<URI>> NOWHERE = Future.succeededFuture(Optional.empty());
}
