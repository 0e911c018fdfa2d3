package care.heard.bench.push;

import care.heard.bench.ChildProcess;
import care.heard.bench.Report;
import care.heard.bench.Rounds;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.db.Migrations;
import care.heard.push.BareFan;
import care.heard.push.SenderFan;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Fan-out of pushes to the same fake FCM: our sender alone, and the whole way from the outbox,
 * against a bare HTTP/2 client that posts the same bytes and against the SDK's {@code sendEach}.
 */
public final class PushBench {
  private static final double OF_THE_BARE_CLIENT = 0.8;
  private static final double OF_THE_SDK = 3;

  private PushBench() {}

  /** Runs it in that folder. */
  public static void run(Path folder, int rounds, int messages, PrintStream out) throws Exception {
    Files.createDirectories(folder);
    var account = folder.resolve("fcm.json").toString();
    try (var postgres = LocalPostgres.start(folder);
        var http = HttpClient.newHttpClient();
        var fcm = ChildProcess.start(FakeFcmAlone.class, account)) {
      Migrations.apply(postgres.settings());
      var port = Integer.toString(fcm.port());
      try (var bare = ChildProcess.start(BareFan.class, account, port);
          var sdk = ChildProcess.start(SdkFan.class, account, port);
          var sender = ChildProcess.start(SenderFan.class, account, port, folder.toString());
          var outbox = ChildProcess.start(OutboxFan.class, account, port, folder.toString())) {
        long database = postmaster(folder);
        var bareSide = new FanSide(http, bare, 0, messages);
        var sdkSide = new FanSide(http, sdk, 0, messages);
        var senderSide = new FanSide(http, sender, database, messages);
        var outboxSide = new FanSide(http, outbox, database, messages);
        var report = new Report("bench push", out);
        report.add("sender : bare client", OF_THE_BARE_CLIENT, of(rounds, senderSide, bareSide));
        report.add("sender : sendEach", OF_THE_SDK, of(rounds, senderSide, sdkSide));
        report.add("outbox : bare client", OF_THE_BARE_CLIENT, of(rounds, outboxSide, bareSide));
        report.add("outbox : sendEach", OF_THE_SDK, of(rounds, outboxSide, sdkSide));
        report.write(folder);
      }
    }
  }

  private static Rounds of(int rounds, FanSide ours, FanSide limit) {
    return Rounds.inTurn(rounds, ours.rounds(), limit.rounds());
  }

  private static long postmaster(Path folder) throws Exception {
    var file = folder.resolve("postgres/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }
}
