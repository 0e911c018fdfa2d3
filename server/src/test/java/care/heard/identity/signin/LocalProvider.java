package care.heard.identity.signin;

import care.heard.demo.provider.Account;
import care.heard.demo.provider.DemoProvider;
import care.heard.demo.provider.Registration;
import care.heard.platform.access.Role;
import care.heard.platform.pages.Assets;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A demo provider on a port of its own, as the provider of a test's authority. */
final class LocalProvider implements AutoCloseable {
  private static final Set<Integer> TAKEN = ConcurrentHashMap.newKeySet();
  private static final String SECRET = "a secret of this test that is long enough";

  private final HttpServer server;
  private final URI issuer;

  private LocalProvider(HttpServer server, URI issuer) {
    this.server = server;
    this.issuer = issuer;
  }

  /** An honest one, where these people can be signed in as. */
  static LocalProvider start(TestHeard heard, TestAuthority authority, Account... people) {
    return start(heard, authority, (_, _) -> {}, people);
  }

  /** One that routes of a test's own stand in front of. */
  static LocalProvider start(
      TestHeard heard, TestAuthority authority, BiConsumer<Router, URI> before, Account... people) {
    var issuer = URI.create("http://127.0.0.1:%d/idp".formatted(freePort()));
    var client = new Registration("heard", SECRET, callback(heard));
    var router = Router.router(heard.vertx());
    Assets.bind(router);
    before.accept(router, issuer);
    new DemoProvider(
            new DemoProvider.Place(true, "127.0.0.1", issuer),
            client,
            List.of(people),
            heard.foundations().templates())
        .bind(router);
    var server = heard.vertx().createHttpServer().requestHandler(router);
    TestHeard.await(server.listen(issuer.getPort(), "127.0.0.1"));
    save(heard, authority, issuer);
    return new LocalProvider(server, issuer);
  }

  /** Makes that issuer the authority's own. */
  static void save(TestHeard heard, TestAuthority authority, URI issuer) {
    var roles =
        Arrays.stream(Role.values())
            .filter(Role::isOfStaff)
            .collect(Collectors.toMap(Role::code, Function.identity()));
    save(
        heard,
        new IdentityProvider(
            authority.id(),
            issuer.toString(),
            "heard",
            SECRET,
            "roles",
            Map.copyOf(roles),
            Set.of(),
            Set.of("mfa")));
  }

  static void save(TestHeard heard, IdentityProvider provider) {
    var providers = new IdentityProviders(heard.foundations().serviceKey());
    heard.asOwner(provider.authority(), tx -> providers.save(tx, provider));
  }

  static URI callback(TestHeard heard) {
    return heard.foundations().settings().publicUrl().resolve("/sign-in/callback");
  }

  static Account account(String login, Role... roles) {
    return new Account(login, "Alex " + login, "colleague", Set.of(roles), "something");
  }

  static String secret() {
    return SECRET;
  }

  URI issuer() {
    return issuer;
  }

  @Override
  public void close() {
    TestHeard.await(server.close());
  }

  // An issuer belongs to one authority for ever, so no port is taken twice.
  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return TAKEN.add(socket.getLocalPort()) ? socket.getLocalPort() : freePort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
