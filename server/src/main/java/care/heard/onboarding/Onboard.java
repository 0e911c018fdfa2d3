package care.heard.onboarding;

import care.heard.identity.signin.IdentityProviders;
import care.heard.platform.config.Settings;
import care.heard.platform.db.Database;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The command line of onboarding. */
public final class Onboard {
  private static final String USAGE =
      """
      ./heard onboard FILE.yaml [--dry-run]

      Makes the authority that the file describes, or brings it up to date; says what changed.
      docs/onboarding/wearbridge.yaml shows a file. --dry-run says the same and changes nothing.
      """;

  private static final String DRY_RUN = "--dry-run";

  private Onboard() {}

  /** Runs the command; 0 where it was done, 1 where the file must change, 2 not understood. */
  public static int run(List<String> arguments, Supplier<Settings> settings, PrintStream out) {
    var rest = new ArrayList<>(arguments);
    var dryRun = rest.remove(DRY_RUN);
    if (rest.size() != 1 || rest.getFirst().startsWith("--")) {
      out.print(USAGE);
      return 2;
    }
    try {
      var read = AuthorityFileReader.read(Path.of(rest.getFirst()));
      tell(read.authority(), bring(read, settings.get(), dryRun), dryRun, out);
      return 0;
    } catch (NotOnboarded e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  private static List<String> bring(
      AuthorityFileReader.Read read, Settings settings, boolean dryRun) {
    var vertx = Vertx.vertx();
    var database = new Database(vertx, settings.database().orElseThrow(), InstantSource.system());
    var providers = new IdentityProviders(settings.serviceKey().orElseThrow());
    try {
      return new Onboarding(database, providers).bring(read, dryRun).await(60, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("the database did not answer within a minute", e);
    } finally {
      vertx.close().await();
    }
  }

  private static void tell(
      AuthorityFile authority, List<String> changes, boolean dryRun, PrintStream out) {
    if (changes.isEmpty()) {
      out.println(authority.name() + " is as the file says: nothing to change.");
      return;
    }
    out.println(authority.name() + (dryRun ? " would be changed:" : " is as the file says now:"));
    changes.forEach(change -> out.println("  - " + change));
  }
}
