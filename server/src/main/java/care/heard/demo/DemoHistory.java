package care.heard.demo;

import care.heard.Foundations;
import care.heard.actions.ActionsAtRelease;
import care.heard.authorities.Authorities;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import care.heard.platform.vault.Vault;
import care.heard.releases.ReleaseService;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Gives an empty database a past: the invented council, and a release for each quarter that is
 * over, made by the service's own rules, with the clock at the time it would have been made.
 */
final class DemoHistory {
  private static final int DRAFTED_AFTER_DAYS = 10;

  private final AtomicReference<Instant> then = new AtomicReference<>();
  private final Database past;
  private final InstantSource now;
  private final ReleaseService releases;
  private final DemoGenerator generator;
  private final Ids ids = new Ids(DemoGenerator.SLUG);

  DemoHistory(Vertx vertx, Foundations on, Consumer<String> tell) {
    InstantSource clock = then::get;
    this.past = new Database(vertx, on.database(), clock);
    var audit = new Audit();
    this.releases =
        new ReleaseService(vertx, new Authorities(), audit, new ActionsAtRelease(audit));
    this.now = on.clock();
    this.then.set(now.instant());
    this.generator =
        new DemoGenerator(vertx, past, new Vault(on.serviceKey(), on.keyTree()), on.clock(), tell);
  }

  /** Does nothing where the council is there with its releases. */
  Future<Void> seedIfEmpty() {
    return generator.seed(this::publish).eventually(past::close);
  }

  // One transaction a release: cut short, it leaves nothing half-made behind.
  private Future<Void> publish(String code) {
    var quarter = Quarter.parse(code);
    then.set(morningOf(quarter.lastDay().plusDays(DRAFTED_AFTER_DAYS)));
    return past.inTransaction(
        staff("sam"),
        tx -> releases.draft(tx, quarter).compose(draft -> signOffAndPublish(tx, draft.id())));
  }

  private Future<Void> signOffAndPublish(Tx tx, UUID release) {
    return tx.become(staff("ceri"))
        .compose(_ -> releases.signOff(tx, release))
        .compose(_ -> tx.become(staff("ada")))
        .compose(_ -> releases.signOff(tx, release))
        .compose(_ -> releases.publish(tx, release))
        .mapEmpty();
  }

  private Instant morningOf(LocalDate day) {
    var morning = day.atTime(10, 0).atZone(England.ZONE).toInstant();
    return morning.isBefore(now.instant()) ? morning : now.instant();
  }

  private Caller staff(String login) {
    var staff =
        Council.STAFF.stream().filter(s -> s.login().equals(login)).findFirst().orElseThrow();
    return new Caller.StaffMember(
        ids.authority(), ids.of("staff", login), staff.name(), staff.roles(), "");
  }
}
