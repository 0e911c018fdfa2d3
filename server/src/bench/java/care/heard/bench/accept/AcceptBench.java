package care.heard.bench.accept;

import care.heard.FrontDoorAlone;
import care.heard.bench.ChildProcess;
import care.heard.bench.Load;
import care.heard.bench.Report;
import care.heard.bench.Rounds;
import care.heard.bench.Side;
import care.heard.platform.config.LocalKeys;
import care.heard.platform.db.Database;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.db.Migrations;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.Vault;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The accept path with everything on (validation, proof of possession, limits, encryption,
 * idempotency, screening by rule, audit, outbox, row-level security) against the bare insert, with
 * 8, 64 and 256 clients, and with 16 authorities at once.
 */
public final class AcceptBench {
  private static final int AUTHORITIES = 16;
  private static final int PEOPLE = 1024;

  private AcceptBench() {}

  /** Runs it in that folder, which it empties of nothing: rows stay from run to run. */
  public static void run(Path folder, int rounds, int requests, PrintStream out) throws Exception {
    Files.createDirectories(folder);
    try (var postgres = LocalPostgres.start(folder)) {
      Migrations.apply(postgres.settings());
      var keys = LocalKeys.in(folder);
      var one = councils(postgres, vault(folder, keys), 1);
      var many = councils(postgres, vault(folder, keys), AUTHORITIES);
      long database = postmaster(folder);
      try (var service = ChildProcess.start(FrontDoorAlone.class, folder.toString());
          var bare = ChildProcess.start(BareInsert.class, folder.toString())) {
        var signing = keys.signingKeys().signing();
        var ours = ours(service, new Phones(one, signing, service.port()));
        var oursOfMany = ours(service, new Phones(many, signing, service.port()));
        var limit = new Side("bare insert", bare, bareRequests());
        var report = new Report("bench accept", out);
        for (int clients : new int[] {8, 64, 256}) {
          try (var load = new Load(clients, requests, database)) {
            var goal = clients == 8 ? 1.0 : 2.0;
            report.add(clients + " clients", goal, Rounds.of(rounds, load, ours, limit));
          }
        }
        try (var load = new Load(64, requests, database)) {
          var name = "64 clients, %d authorities".formatted(AUTHORITIES);
          report.add(name, 1.5, Rounds.of(rounds, load, oursOfMany, limit));
        }
        report.write(folder);
      }
    }
  }

  private static Vault vault(Path folder, LocalKeys keys) {
    return new Vault(keys.serviceKey(), KeyTreeFile.in(folder, keys.serviceKey()));
  }

  private static Councils councils(LocalPostgres postgres, Vault vault, int authorities)
      throws SQLException {
    var vertx = Vertx.vertx();
    var database = new Database(vertx, postgres.settings(), InstantSource.system());
    var councils = Councils.make(database, vault, authorities, PEOPLE / authorities);
    database.close().await();
    vertx.close().await();
    try (var admin = postgres.asSuperuser();
        var statement = admin.createStatement()) {
      statement.execute("vacuum analyze");
    }
    return councils;
  }

  private static Side ours(ChildProcess service, Phones phones) {
    return new Side("heard", service, phones::requests);
  }

  private static IntFunction<java.util.List<io.vertx.core.buffer.Buffer>> bareRequests() {
    var questionSet = UUID.randomUUID();
    return count ->
        IntStream.range(0, count).mapToObj(_ -> Items.post("/", Items.body(questionSet))).toList();
  }

  private static long postmaster(Path folder) throws IOException {
    var file = folder.resolve("postgres/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }
}
