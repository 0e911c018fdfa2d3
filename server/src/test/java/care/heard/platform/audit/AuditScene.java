package care.heard.platform.audit;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An authority with a log of its own, and somebody who can write to the database as they like. */
final class AuditScene {
  private static final List<String> TABLES =
      List.of("audit_entry", "audit_seal", "audit_checkpoint");

  private final TestHeard heard;
  private final TestAuthority authority;
  private final AuditSealing sealing;

  AuditScene(TestHeard heard, int entries) {
    this.heard = heard;
    this.authority = heard.newAuthority();
    this.sealing = sealing(heard.foundations().auditKey());
    record(entries);
    seal();
  }

  UUID id() {
    return authority.id();
  }

  /** More entries, each by a transaction of its own. */
  void record(int entries) {
    for (int i = 0; i < entries; i++) {
      heard.asOwner(id(), tx -> new Audit().record(tx, "readFeedback", UUID.randomUUID()));
    }
  }

  /** Seals all there is, and signs. The service's own sealer may be at it too. */
  void seal() {
    while (authority.count("audit_seal") < authority.count("audit_entry")) {
      TestHeard.await(sealing.sealAndSign());
    }
    TestHeard.await(sealing.sealAndSign());
  }

  /** As {@link #seal}, signed by a key that is not the service's. */
  void sealWith(AuditKey other) {
    TestHeard.await(sealing(other).sealAndSign());
  }

  /** What the service's key makes of the log some minutes later. */
  AuditVerifier.Finding verify(String... shipped) {
    var key = heard.foundations().auditKey().verifier();
    var later = heard.clock().instant().plus(Duration.ofMinutes(10));
    try (var connection = open()) {
      return new AuditVerifier(List.of(key), later).verify(connection, id(), List.of(shipped));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Statements by somebody who owns the tables, and puts the triggers out of the way. */
  void tamper(String... statements) {
    var all = new ArrayList<String>();
    TABLES.forEach(table -> all.add("alter table " + table + " disable trigger user"));
    all.addAll(List.of(statements));
    TABLES.forEach(table -> all.add("alter table " + table + " enable trigger user"));
    heard.asOwner(
        id(),
        tx -> {
          var done = Future.<Void>succeededFuture();
          for (var statement : all) {
            var sql = statement.replace("AUTHORITY", "'" + id() + "'");
            done = done.compose(_ -> tx.run(sql).mapEmpty());
          }
          return done;
        });
  }

  /** Makes the chain anew from a row on, as somebody could who knows how it is made. */
  void makeChainAnew() {
    tamper("delete from audit_seal where authority_id = AUTHORITY");
    while (authority.count("audit_seal") < authority.count("audit_entry")) {
      var sealer = new Sealer();
      TestHeard.await(heard.database().inTransaction(Caller.Service.jobs(id()), sealer::seal));
    }
  }

  /** The checkpoints as they were shipped. */
  String[] checkpoints() {
    return heard
        .asOwner(id(), tx -> tx.list(row -> row.getString("note"), CHECKPOINTS, id()))
        .toArray(String[]::new);
  }

  /** The id of the entry at a place in the chain. */
  long entryAt(long position) {
    return heard.asOwner(
        id(),
        tx -> tx.run(ENTRY_AT, id(), position).map(rows -> rows.iterator().next().getLong(0)));
  }

  private AuditSealing sealing(AuditKey key) {
    return new AuditSealing(
        heard.vertx(),
        heard.database(),
        () -> Future.succeededFuture(List.of(id())),
        key,
        Optional.empty());
  }

  private Connection open() throws SQLException {
    var settings = heard.foundations().database();
    var connection =
        DriverManager.getConnection(
            settings.jdbcUrl(),
            Surface.AUDIT.databaseRole(),
            settings.passwords().get(Surface.AUDIT));
    connection.setAutoCommit(false);
    return connection;
  }

  private static final String CHECKPOINTS =
      "select note from audit_checkpoint where authority_id = $1 order by position";

  private static final String ENTRY_AT =
      "select entry_id from audit_seal where authority_id = $1 and position = $2";
}
