package care.heard.identity.signin;

import care.heard.identity.StaffDirectory;
import care.heard.identity.StaffSessions;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.vault.ServiceKey;
import care.heard.workers.WorkerLinks;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Lets in whoever is vouched for and has a role here; keeps nothing about anybody else. */
final class Admission {
  private final Database database;
  private final StaffDirectory directory;
  private final StaffSessions sessions;
  private final ServiceKey serviceKey;
  private final WorkerLinks links;
  private final Audit audit;

  Admission(
      Database database,
      StaffDirectory directory,
      StaffSessions sessions,
      ServiceKey serviceKey,
      WorkerLinks links,
      Audit audit) {
    this.database = database;
    this.directory = directory;
    this.sessions = sessions;
    this.serviceKey = serviceKey;
    this.links = links;
    this.audit = audit;
  }

  /** The cookie of a new session; NO_ROLE for whoever has none (any more). */
  Future<String> admit(IdentityProvider provider, Vouched vouched) {
    var self = StaffDirectory.signingIn(provider.authority(), provider.issuer(), vouched.subject());
    if (vouched.roles().isEmpty()) {
      return database
          .inTransaction(self, tx -> directory.takeRoles(tx, provider.issuer(), vouched.subject()))
          .compose(_ -> Future.failedFuture(SignInRefused.of(Refusal.NO_ROLE)));
    }
    return database.inTransaction(
        self,
        tx ->
            directory
                .save(
                    tx,
                    provider.issuer(),
                    vouched.subject(),
                    vouched.name(),
                    vouched.jobTitle(),
                    vouched.roles())
                .compose(staff -> link(tx, provider, staff, vouched).map(staff))
                .compose(staff -> begin(tx, provider.authority(), staff, vouched)));
  }

  private Future<Void> link(Tx tx, IdentityProvider provider, UUID staff, Vouched vouched) {
    return provider.workerClaim().isEmpty()
        ? Future.succeededFuture()
        : links.link(tx, staff, vouched.staffNumber());
  }

  private Future<String> begin(Tx tx, UUID authority, UUID staff, Vouched vouched) {
    var member = new Caller.StaffMember(authority, staff, vouched.name(), vouched.roles(), "");
    var voucher =
        new StaffSessions.Voucher(
            vouched.multiFactorAge().map(age -> tx.now().minus(age)),
            Optional.of(seal(staff, vouched.idToken())));
    return sessions
        .begin(tx, authority, staff, voucher)
        .compose(cookie ->
            tx.become(member).compose(_ -> audit.record(tx, "signIn", staff)).map(cookie));
  }

  private byte[] seal(UUID staff, String idToken) {
    return serviceKey.seal(idToken.getBytes(StandardCharsets.UTF_8), context(staff));
  }

  /** The ID token that a session was begun with. */
  Optional<String> idToken(StaffSessions.Ended ended) {
    return ended
        .idTokenSealed()
        .map(sealed -> serviceKey.open(sealed, context(ended.staff())))
        .map(plain -> new String(plain, StandardCharsets.UTF_8));
  }

  private static String context(UUID staff) {
    return "staff_session.id_token/" + staff;
  }
}
