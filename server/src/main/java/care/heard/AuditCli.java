package care.heard;

import care.heard.platform.audit.AuditCommand;
import care.heard.platform.audit.AuditKey;
import care.heard.platform.audit.CheckpointVerifier;
import care.heard.platform.config.LocalKeys;
import care.heard.platform.config.Purpose;
import care.heard.platform.config.Settings;
import care.heard.platform.config.SettingsReader;
import care.heard.platform.config.SettingsSource;
import care.heard.platform.db.LocalPostgres;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ./heard audit}: keeps whoever can write to the database honest. */
@Command(
    name = "./heard audit",
    description = "Shows whether the audit log is what it was.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class AuditCli {
  private final PrintStream out;
  private final Settings settings;

  private AuditCli(PrintStream out, Settings settings) {
    this.out = out;
    this.settings = settings;
  }

  /** Runs it; 0 where the log holds, 1 where it does not, 2 where it was not understood. */
  static int run(List<String> arguments, PrintStream out) {
    var settings = SettingsReader.read(Purpose.AUDIT, SettingsSource.read(System.getenv()));
    return new CommandLine(new AuditCli(out, settings)).execute(arguments.toArray(String[]::new));
  }

  @Command(
      name = "verify",
      description = "Goes along every chain and names the first row that is not what it was.")
  int verify(
      @Option(
              names = "--authority",
              paramLabel = "NAME",
              description = "the short name of one authority; all without it")
          Optional<String> authority,
      @Option(
              names = "--checkpoints",
              paramLabel = "FOLDER",
              description = "copies of the checkpoints that were shipped off the host")
          Optional<Path> checkpoints,
      @Option(
              names = "--key",
              paramLabel = "KEY",
              description = "what ./heard audit key printed; again for each earlier key")
          List<CheckpointVerifier> keys)
      throws SQLException {
    var database = settings.database().or(() -> LocalPostgres.of(settings.dataFolder()));
    if (database.isEmpty()) {
      out.println("Set HEARD_DB_HOST, or HEARD_DATA to the folder of a demo that runs.");
      return 2;
    }
    var known = keys == null ? List.of(key().verifier()) : keys;
    var command = new AuditCommand(database.get(), known, checkpoints, InstantSource.system(), out);
    return command.verify(authority);
  }

  @Command(name = "key", description = "Prints the public key that checks the checkpoints.")
  int printKey() {
    out.println(key().verifier());
    return 0;
  }

  @Command(name = "new-key", description = "Makes a key for HEARD_AUDIT_KEY; keep it secret.")
  int newKey() {
    out.println(AuditKey.generate());
    return 0;
  }

  private AuditKey key() {
    return settings.auditKey().orElseGet(() -> LocalKeys.in(settings.dataFolder()).auditKey());
  }
}
