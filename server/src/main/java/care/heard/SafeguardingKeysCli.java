package care.heard;

import care.heard.platform.config.LocalKeys;
import care.heard.platform.config.Purpose;
import care.heard.platform.config.Settings;
import care.heard.platform.config.SettingsReader;
import care.heard.platform.config.SettingsSource;
import care.heard.platform.db.Database;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.vault.ServiceKey;
import care.heard.safeguarding.sealed.KeysCommand;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;

/** The command {@code ./heard safeguarding-keys}, on the database that the settings name. */
final class SafeguardingKeysCli {
  private SafeguardingKeysCli() {}

  /** Runs it; without a terminal, passphrases are lines of the input. */
  static int run(List<String> arguments, BufferedReader input, PrintStream out) {
    var inDemo = System.getenv("HEARD_DB_HOST") == null;
    var purpose = inDemo ? Purpose.DEMO : Purpose.ONBOARD;
    var settings = SettingsReader.read(purpose, SettingsSource.read(System.getenv()));
    var there = settings.database().or(() -> LocalPostgres.of(settings.dataFolder()));
    if (there.isEmpty()) {
      out.println("Set HEARD_DB_HOST, or HEARD_DATA to the folder of a demo that runs.");
      return 2;
    }
    var vertx = Vertx.vertx();
    try {
      var database = new Database(vertx, there.get(), InstantSource.system());
      var key = settings.serviceKey().orElseGet(() -> local(settings));
      return KeysCommand.run(arguments, database, key, question -> ask(question, input, out), out);
    } finally {
      vertx.close().await();
    }
  }

  private static ServiceKey local(Settings settings) {
    return LocalKeys.in(settings.dataFolder()).serviceKey();
  }

  private static String ask(String question, BufferedReader input, PrintStream out) {
    var console = System.console();
    if (console.isTerminal()) {
      return new String(console.readPassword("%s", question));
    }
    out.print(question);
    try {
      var line = input.readLine();
      out.println();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException("nobody answered", e);
    }
  }
}
