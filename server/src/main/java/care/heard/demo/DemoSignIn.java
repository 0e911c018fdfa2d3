package care.heard.demo;

import care.heard.Foundations;
import care.heard.demo.provider.Account;
import care.heard.demo.provider.DemoProvider;
import care.heard.demo.provider.Registration;
import care.heard.identity.signin.IdentityProvider;
import care.heard.identity.signin.IdentityProviders;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The invented council's identity provider, and its place in the database: made at each start. */
final class DemoSignIn {
  private static final String CLIENT = "heard";

  private final Database database;
  private final UUID authority = new Ids(DemoGenerator.SLUG).authority();
  private final IdentityProviders providers;
  private final URI issuer;
  private final Registration registration;
  private final DemoProvider provider;

  DemoSignIn(Vertx vertx, Foundations on) {
    var url = on.settings().publicUrl();
    this.database = new Database(vertx, on.database(), on.clock());
    this.providers = new IdentityProviders(on.serviceKey());
    this.issuer = url.resolve("/demo/provider");
    this.registration =
        new Registration(CLIENT, UUID.randomUUID().toString(), url.resolve("/sign-in/callback"));
    var accounts = Council.STAFF.stream().map(DemoSignIn::account).toList();
    var place = new DemoProvider.Place(on.settings().demo(), on.settings().host(), issuer);
    this.provider = new DemoProvider(place, registration, accounts, on.templates());
  }

  /** Makes the provider the council's own, under the address it has this time. */
  Future<Void> register() {
    var owner = new Caller.Service(Surface.OWNER, Optional.of(authority));
    return database.inTransaction(owner, this::register).eventually(database::close);
  }

  /** Adds its pages. */
  void bind(Router router) {
    provider.bind(router);
  }

  private Future<Void> register(Tx tx) {
    return providers
        .save(tx, row())
        .compose(_ -> tx.run(MOVE_STAFF, issuer.toString(), authority))
        .mapEmpty();
  }

  private IdentityProvider row() {
    return new IdentityProvider(
        authority,
        issuer.toString(),
        registration.clientId(),
        registration.secret(),
        "roles",
        everyRole(),
        Set.of(),
        Set.of("mfa"));
  }

  private static Map<String, Role> everyRole() {
    return Arrays.stream(Role.values())
        .filter(Role::isOfStaff)
        .collect(Collectors.toMap(Role::code, Function.identity()));
  }

  private static Account account(Council.Staff staff) {
    return new Account(staff.login(), staff.name(), staff.jobTitle(), staff.roles(), staff.may());
  }

  private static final String MOVE_STAFF =
      "update staff set issuer = $1 where authority_id = $2 and issuer <> $1";
}
