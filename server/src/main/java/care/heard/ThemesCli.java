package care.heard;

import care.heard.feedback.ConfirmedItems;
import care.heard.platform.config.LocalKeys;
import care.heard.platform.config.Purpose;
import care.heard.platform.config.Settings;
import care.heard.platform.config.SettingsReader;
import care.heard.platform.config.SettingsSource;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.Vault;
import care.heard.themes.ThemesCommand;
import care.heard.themes.evaluation.NotReadable;
import care.heard.themes.evaluation.TaxonomyFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code ./heard themes}: an authority's own themes, and what they have taught. */
@Command(
    name = "./heard themes",
    description = "An authority's themes, and what its confirmations have taught.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ThemesCli {
  private final PrintStream out;
  private final Settings settings;

  @Option(
      names = "--authority",
      paramLabel = "NAME",
      scope = CommandLine.ScopeType.INHERIT,
      description = "the short name of the authority, where there are several")
  private Optional<String> authority = Optional.empty();

  private ThemesCli(PrintStream out, Settings settings) {
    this.out = out;
    this.settings = settings;
  }

  /** Runs it; 0 where it is done, 1 where it cannot be, 2 where it was not understood. */
  static int run(List<String> arguments, PrintStream out) {
    var settings = SettingsReader.read(Purpose.IMPORT, SettingsSource.read(System.getenv()));
    return new CommandLine(new ThemesCli(out, settings)).execute(arguments.toArray(String[]::new));
  }

  @Command(
      name = "learn",
      description =
          "Learns from what staff confirmed, as the service does at night; what was learned is used"
              + " where it is better.")
  int learn() {
    return command().map(command -> command.learn(authority)).orElse(2);
  }

  @Command(name = "versions", description = "What was learned so far, and what is in use.")
  int versions() {
    return command().map(command -> command.versions(authority)).orElse(2);
  }

  @Command(
      name = "replace",
      description =
          "Takes the themes of a file (JSON or YAML) in place of those before; a theme that a"
              + " message already has cannot be left out.")
  int replace(@Parameters(paramLabel = "FILE", description = "the themes") Path file) {
    try {
      var taxonomy = TaxonomyFile.read(file);
      return command().map(command -> command.replace(authority, taxonomy)).orElse(2);
    } catch (NotReadable e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  private Optional<ThemesCommand> command() {
    var database = settings.database().or(() -> LocalPostgres.of(settings.dataFolder()));
    if (database.isEmpty()) {
      out.println("Set HEARD_DB_HOST, or HEARD_DATA to the folder of a demo that runs.");
      return Optional.empty();
    }
    var serviceKey =
        settings.serviceKey().orElseGet(() -> LocalKeys.in(settings.dataFolder()).serviceKey());
    var keyTree =
        settings.keyTree().orElseGet(() -> KeyTreeFile.in(settings.dataFolder(), serviceKey));
    var words = new ConfirmedItems(new Vault(serviceKey, keyTree));
    return Optional.of(new ThemesCommand(database.get(), serviceKey, words::wordsOf, out));
  }
}
