package care.heard.bench.outage;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.config.LocalKeys;
import care.heard.platform.db.Database;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.db.Migrations;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.push.fake.FakeFcm;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The rehearsal of an outage of FCM with as many notices as asked for. */
public final class OutageBench {
  private OutageBench() {}

  /** Runs it in that folder; false where a notice was lost, came too late or is left over. */
  public static boolean run(Path folder, int notices, PrintStream out) throws IOException {
    Files.createDirectories(folder);
    var began = System.nanoTime();
    try (var postgres = LocalPostgres.start(folder)) {
      Migrations.apply(postgres.settings());
      var vertx = Vertx.vertx();
      var fcm = FakeFcm.start(vertx, folder.resolve("fcm.json")).await();
      var authority = authority(vertx, postgres);
      var key = LocalKeys.in(folder).serviceKey();
      try (var rehearsal =
          new OutageRehearsal(
              vertx,
              fcm,
              postgres.settings(),
              authority,
              key,
              KeyTreeFile.in(folder, key),
              out::println)) {
        var report = rehearsal.run(notices);
        tell(report, (System.nanoTime() - began) / 1e9, out);
        return report.isClean();
      } finally {
        fcm.stop().await();
        vertx.close().await();
      }
    }
  }

  private static void tell(OutageRehearsal.Report report, double seconds, PrintStream out) {
    out.printf(
        Locale.ROOT,
        """
        Notices: %d. Arrived: %d. Of no use any more before they could: %d.
          lost before they expired:  %d
          sent after they expired:   %d
          left in the outbox:        %d
        Messages that met the outage of six hours: %d. Real time: %.0f s.
        """,
        report.notices(),
        report.arrived(),
        report.notices() - report.arrived() - report.lost() - report.unfinished(),
        report.lost(),
        report.tooLate(),
        report.unfinished(),
        report.tries(),
        seconds);
  }

  private static UUID authority(Vertx vertx, LocalPostgres postgres) {
    var id = UUID.randomUUID();
    var owner = new Caller.Service(Surface.OWNER, Optional.of(id));
    var database = new Database(vertx, postgres.settings(), InstantSource.system());
    database
        .inTransaction(
            owner, tx -> tx.run(AUTHORITY, id, "outage-" + id, "Outage " + id, new JsonArray()))
        .eventually(database::close)
        .await();
    return id;
  }

  private static final String AUTHORITY =
      """
      insert into authority (id, slug, name, localities, help_lines, quiet_from, quiet_until)
      values ($1, $2, $3, '{North}', $4, '00:00', '00:00')
      """;
}
