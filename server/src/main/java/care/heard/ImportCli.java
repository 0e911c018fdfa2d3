package care.heard;

import care.heard.platform.config.LocalKeys;
import care.heard.platform.config.Purpose;
import care.heard.platform.config.Settings;
import care.heard.platform.config.SettingsReader;
import care.heard.platform.config.SettingsSource;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.Vault;
import care.heard.ssd.ImportCommand;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code ./heard import}: takes over what the council's own records say. */
@Command(
    name = "./heard import",
    description = "Takes over the council's own records.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ImportCli {
  private final PrintStream out;
  private final Settings settings;

  private ImportCli(PrintStream out, Settings settings) {
    this.out = out;
    this.settings = settings;
  }

  /** Runs it; 0 where everything is as the extracts say, 1 where it is not, 2 not understood. */
  static int run(List<String> arguments, PrintStream out) {
    var settings = SettingsReader.read(Purpose.IMPORT, SettingsSource.read(System.getenv()));
    return new CommandLine(new ImportCli(out, settings)).execute(arguments.toArray(String[]::new));
  }

  @Command(
      name = "ssd",
      description = "CSV extracts of the Standard Safeguarding Dataset: all of it, or nothing.")
  int ssd(
      @Parameters(paramLabel = "FOLDER", description = "where the CSV files are") Path folder,
      @Option(
              names = "--authority",
              paramLabel = "NAME",
              description = "the short name of the authority, where there are several")
          Optional<String> authority,
      @Option(names = "--dry-run", description = "says what would change, and changes nothing")
          boolean dryRun,
      @Option(
              names = "--leave-out-refused",
              description =
                  "takes over the rest; of a young person with a refused row nothing is changed")
          boolean leaveOut,
      @Option(
              names = "--remove-many",
              description = "takes out more than a fifth of the allocations where they are missing")
          boolean removeMany,
      @Option(
              names = "--report",
              paramLabel = "FILE.csv",
              description = "where to write what was refused")
          Optional<Path> refused) {
    var database = settings.database().or(() -> LocalPostgres.of(settings.dataFolder()));
    if (database.isEmpty()) {
      out.println("Set HEARD_DB_HOST, or HEARD_DATA to the folder of a demo that runs.");
      return 2;
    }
    var keys = LocalKeys.in(settings.dataFolder());
    var serviceKey = settings.serviceKey().orElseGet(keys::serviceKey);
    var keyTree =
        settings.keyTree().orElseGet(() -> KeyTreeFile.in(settings.dataFolder(), serviceKey));
    var command =
        new ImportCommand(
            database.get(),
            new Vault(serviceKey, keyTree),
            settings.hash().orElseGet(keys::hash),
            out);
    return command.run(
        new ImportCommand.Asked(folder, authority, dryRun, leaveOut, removeMany, refused));
  }
}
