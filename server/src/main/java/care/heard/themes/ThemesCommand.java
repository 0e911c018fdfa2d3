package care.heard.themes;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.DatabaseSettings;
import care.heard.platform.http.Problem;
import care.heard.platform.vault.ServiceKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Themes from the command line: learns now, shows what was learned, takes other themes. */
public final class ThemesCommand {
  private final DatabaseSettings settings;
  private final ServiceKey key;
  private final ConfirmedWords words;
  private final PrintStream out;

  /** Tells on that stream. */
  public ThemesCommand(
      DatabaseSettings settings, ServiceKey key, ConfirmedWords words, PrintStream out) {
    this.settings = settings;
    this.key = key;
    this.words = words;
    this.out = out;
  }

  /** Learns, and says what came of it. */
  public int learn(Optional<String> authority) {
    return with(
        authority,
        (here, found) ->
            here.learning(words)
                .learn(found.id(), Embedder.load(), line -> out.println("  " + line))
                .onSuccess(out::println)
                .map(0));
  }

  /** Prints the versions that are kept. */
  public int versions(Optional<String> authority) {
    return with(authority, (here, found) -> here.versions(found.id()).map(this::print));
  }

  /** Replaces the authority's themes. */
  public int replace(Optional<String> authority, Taxonomy taxonomy) {
    return with(
        authority,
        (here, found) ->
            here.replace(found.id(), taxonomy)
                .onSuccess(
                    _ -> out.printf("%s has %d themes.%n", found.slug(), taxonomy.themes().size()))
                .map(0));
  }

  private int print(List<ThemeModelStore.Learned> versions) {
    versions.forEach(version -> out.println(version.on() + "  " + version.words()));
    if (versions.isEmpty()) {
      out.println("Nothing was learned so far: themes are suggested by what they say themselves.");
    }
    return 0;
  }

  private int with(
      Optional<String> slug, BiFunction<ThemesModule, Authority, Future<Integer>> work) {
    var vertx = Vertx.vertx();
    var database = new Database(vertx, settings, InstantSource.system());
    try {
      var here =
          new ThemesModule(
              vertx,
              database,
              new Audit(),
              key,
              (_, _) -> Future.succeededFuture(Optional.empty()));
      return find(database, slug).map(found -> work.apply(here, found).await()).orElse(2);
    } catch (Problem e) {
      e.errors().forEach(error -> out.println(error.pointer() + ": " + error.detail()));
      out.println(e.getMessage());
      return 1;
    } finally {
      vertx.close().await();
    }
  }

  private Optional<Authority> find(Database database, Optional<String> slug) {
    var nobody = new Caller.Service(Surface.JOBS, Optional.empty());
    var all = database.inTransaction(nobody, new Authorities()::all).await();
    var wanted =
        all.stream()
            .filter(authority -> slug.map(authority.slug()::equals).orElse(all.size() == 1))
            .findFirst();
    if (wanted.isEmpty()) {
      var slugs = String.join(", ", all.stream().map(Authority::slug).toList());
      out.println("Say which authority with --authority: " + slugs + ".");
    }
    return wanted;
  }
}
