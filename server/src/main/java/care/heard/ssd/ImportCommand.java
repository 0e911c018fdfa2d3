package care.heard.ssd;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.identity.PeopleRegister;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.DatabaseSettings;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An import from the command line: tells how far it is, what changed, and what was refused. */
public final class ImportCommand {
  private static final int SHOWN = 20;
  private static final int ROWS_BETWEEN_LINES = 50_000;

  private final DatabaseSettings settings;
  private final Vault vault;
  private final KeyedHash hash;
  private final PrintStream out;

  /** Tells on that stream. */
  public ImportCommand(DatabaseSettings settings, Vault vault, KeyedHash hash, PrintStream out) {
    this.settings = settings;
    this.vault = vault;
    this.hash = hash;
    this.out = out;
  }

  /**
   * What was asked for.
   *
   * @param authority the short name; may be left out where there is only one
   * @param refused where to write what was refused, as CSV
   */
  public record Asked(
      Path folder,
      Optional<String> authority,
      boolean dryRun,
      boolean leaveOut,
      boolean removeMany,
      Optional<Path> refused) {}

  /** Does it; 0 where everything is as the extracts say, 1 where it is not, 2 not understood. */
  public int run(Asked asked) {
    if (!Files.isDirectory(asked.folder())) {
      out.println("There is no folder " + asked.folder() + ".");
      return 2;
    }
    var vertx = Vertx.vertx();
    var database = new Database(vertx, settings, InstantSource.system());
    try {
      var authority = authority(database, asked.authority());
      if (authority.isEmpty()) {
        return 2;
      }
      return run(vertx, database, authority.get(), asked);
    } finally {
      vertx.close().await();
    }
  }

  private Optional<Authority> authority(Database database, Optional<String> slug) {
    var nobody = new Caller.Service(Surface.IMPORT, Optional.empty());
    var all = database.inTransaction(nobody, new Authorities()::all).await();
    var wanted =
        all.stream()
            .filter(authority -> slug.map(authority.slug()::equals).orElse(all.size() == 1))
            .findFirst();
    if (wanted.isEmpty()) {
      out.println(
          "Say which authority with --authority: "
              + String.join(", ", all.stream().map(Authority::slug).toList())
              + ".");
    }
    return wanted;
  }

  private int run(Vertx vertx, Database database, Authority authority, Asked asked) {
    var register = new PeopleRegister(vertx, vault, hash);
    var service =
        new ImportService(vertx, database, new Authorities(), register, hash, new Audit());
    var caller = new Caller.Service(Surface.IMPORT, Optional.of(authority.id()));
    var options = new ImportOptions(asked.dryRun(), asked.leaveOut(), asked.removeMany());
    Future<Report> report =
        service
            .begin(caller)
            .compose(run -> service.run(caller, run, files(asked.folder()), options, progress()));
    return tell(authority, report.await(), asked);
  }

  private static List<Extracts.Named> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> name(file).toLowerCase(Locale.ROOT).endsWith(".csv"))
          .sorted()
          .map(file -> new Extracts.Named(file, name(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private Progress progress() {
    var told = new long[] {0};
    var stage = new String[] {""};
    return (what, rows) -> {
      if (!what.equals(stage[0]) || rows - told[0] >= ROWS_BETWEEN_LINES) {
        stage[0] = what;
        told[0] = rows;
        out.printf("  %s … %,d rows read%n", what, rows);
      }
    };
  }

  private int tell(Authority authority, Report report, Asked asked) {
    out.println(authority.name() + ": " + verdict(report));
    report.changes().forEach(change -> out.println("  - " + change));
    report.leftAlone().forEach(file -> out.println("  - left alone, not needed: " + file));
    if (report.refusedCount() > 0) {
      out.printf("%,d refused:%n", report.refusedCount());
      report.refused().stream().limit(SHOWN).forEach(one -> out.println("  - " + one.words()));
    }
    asked.refused().ifPresent(file -> write(file, report));
    return report.state().isGood() || report.state() == ImportState.TRIED ? 0 : 1;
  }

  private void write(Path file, Report report) {
    try {
      Files.writeString(file, CsvReport.of(report.refused()));
      out.println("What was refused stands in " + file + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String verdict(Report report) {
    return switch (report.state()) {
      case DONE -> "brought up to date, from %,d rows.".formatted(report.rows());
      case UNCHANGED -> "is as the extracts say: nothing changed.";
      case TRIED -> "this would change (nothing was kept):";
      case REFUSED -> "nothing was changed. Put this right first, or leave it out on purpose.";
      case FAILED, RUNNING -> "nothing was changed.";
    };
  }
}
