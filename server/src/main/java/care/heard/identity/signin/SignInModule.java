package care.heard.identity.signin;

import care.heard.authorities.Authorities;
import care.heard.identity.StaffDirectory;
import care.heard.identity.StaffSessions;
import care.heard.platform.audit.Audit;
import care.heard.platform.config.Settings;
import care.heard.platform.db.Database;
import care.heard.platform.http.Limits;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import care.heard.workers.WorkerLinks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Builds the sign-in of staff and board by OpenID Connect. */
public final class SignInModule {
  private final ProviderClient client;
  private final SignInPages signIn;
  private final SignOutPages signOut;

  /** Wires the feature; only the demo trusts a provider without TLS, and that on this machine. */
  public SignInModule(
      Vertx vertx,
      Settings settings,
      Database database,
      Authorities authorities,
      StaffSessions sessions,
      ServiceKey serviceKey,
      KeyedHash hash,
      Audit audit,
      Templates templates,
      Limits limits,
      InstantSource clock) {
    this.client = new ProviderClient(vertx);
    var url = settings.publicUrl();
    var directory = new ProviderDirectory(client, settings.demo());
    var providers = new IdentityProviders(serviceKey);
    var admission =
        new Admission(
            database, new StaffDirectory(), sessions, serviceKey, new WorkerLinks(hash), audit);
    var pages = new SignInTemplates(templates, url);
    var service =
        new SignInService(
            database,
            providers,
            directory,
            new CodeExchange(client, url.resolve(SignInPages.CALLBACK)),
            new IdTokens(directory),
            admission,
            sessions,
            url.resolve(SignInPages.CALLBACK));
    this.signIn =
        new SignInPages(
            database,
            authorities,
            service,
            sessions,
            new SignInCookie(serviceKey),
            pages,
            limits,
            clock);
    this.signOut =
        new SignOutPages(
            new SignOutService(
                database,
                providers,
                directory,
                admission,
                sessions,
                url.resolve(SignOutPages.SIGNED_OUT)),
            pages);
  }

  /** Adds the pages. */
  public void bind(Router router) {
    signIn.bind(router);
    signOut.bind(router);
  }

  /** Where to sign in again with a second factor, and then come back to the page asked for. */
  public static String again(HttpServerRequest request) {
    var then = request.method().equals(HttpMethod.GET) ? request.uri() : "";
    return SignInPages.AGAIN + "?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
  }

  /** Ends its connections. */
  public Future<Void> close() {
    return client.close();
  }
}
