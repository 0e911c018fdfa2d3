package care.heard.themes;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns from what people confirmed, once there is a tenth more of it than the last time, or other
 * themes. What was learned is used only where it does better than what is in use, on confirmed
 * texts that neither has learned from.
 */
public final class ThemeLearning {
  private static final Logger LOG = LoggerFactory.getLogger(ThemeLearning.class);
  private static final double MORE = 1.1;
  private static final int WORDS_AT_ONCE = 500;

  private final Database database;
  private final ThemeService themes;
  private final ThemeModels models;
  private final ConfirmedWords words;
  private final WorkerExecutor worker;
  private final ThemeModelStore store = new ThemeModelStore();

  ThemeLearning(
      Vertx vertx,
      Database database,
      ThemeService themes,
      ThemeModels models,
      ConfirmedWords words) {
    this.database = database;
    this.themes = themes;
    this.models = models;
    this.words = words;
    this.worker = vertx.createSharedWorkerExecutor("theme-learning", 1, 2, TimeUnit.HOURS);
  }

  private record Matter(
      Taxonomy taxonomy,
      Map<UUID, Set<String>> confirmed,
      Optional<TaughtModel> taught,
      List<ThemeModelStore.Learned> versions) {

    boolean isWorthwhile() {
      return confirmed.size() >= Teaching.TEXTS_AT_LEAST && (hasGrown() || knowsOtherThemes());
    }

    private boolean hasGrown() {
      return versions.stream()
          .findFirst()
          .map(last -> confirmed.size() >= MORE * (last.texts() + last.heldBack()))
          .orElse(true);
    }

    private boolean knowsOtherThemes() {
      var codes = taxonomy.themes().stream().map(Theme::code).toList();
      return taught
          .filter(t -> !new HashSet<>(t.tagger().codes()).equals(Set.copyOf(codes)))
          .isPresent();
    }

    ThemeReader reader(Embedder embedder) {
      return taught
          .<ThemeReader>map(model -> new TaughtReader(embedder, model, taxonomy))
          .orElseGet(() -> new ZeroShot(embedder, taxonomy));
    }

    ThemeModelStore.Learned next(Teaching.Outcome outcome, Tx tx) {
      return new ThemeModelStore.Learned(
          versions.stream().findFirst().map(last -> last.version() + 1).orElse(1),
          England.day(tx.now()),
          outcome.texts(),
          outcome.heldBack(),
          outcome.score(),
          outcome.before(),
          outcome.isBetter());
    }
  }

  /** Learns for one authority where that is worthwhile; says in words what came of it. */
  public Future<String> learn(UUID authority, Embedder embedder, Consumer<String> progress) {
    var jobs = Caller.Service.jobs(authority);
    return database
        .inTransaction(jobs, this::matter)
        .compose(matter ->
            matter.isWorthwhile()
                ? learn(jobs, matter, embedder, progress)
                : Future.succeededFuture(
                    "nothing new to learn: %d confirmed texts".formatted(matter.confirmed.size())));
  }

  /** The same in the background. */
  public Future<Void> keepUp(UUID authority, Embedder embedder) {
    return learn(authority, embedder, LOG::debug)
        .onSuccess(came -> LOG.info("themes of {}: {}", authority, came))
        .mapEmpty();
  }

  private Future<Matter> matter(Tx tx) {
    var taxonomy = themes.taxonomy(tx);
    var confirmed = store.confirmed(tx);
    var taught = models.inUse(tx);
    var versions = models.all(tx);
    return Future.all(taxonomy, confirmed, taught, versions)
        .map(_ ->
            new Matter(taxonomy.result(), confirmed.result(), taught.result(), versions.result()));
  }

  private Future<String> learn(
      Caller jobs, Matter matter, Embedder embedder, Consumer<String> progress) {
    var teaching = new Teaching(embedder, matter.taxonomy(), progress);
    return examples(jobs, matter.confirmed())
        .compose(examples ->
            examples.size() < Teaching.TEXTS_AT_LEAST
                ? Future.succeededFuture(
                    "too few confirmed texts have words: %d".formatted(examples.size()))
                : worker
                    .executeBlocking(() -> teaching.teach(examples, matter.reader(embedder)))
                    .compose(outcome -> keep(jobs, matter, outcome)));
  }

  private Future<String> keep(Caller jobs, Matter matter, Teaching.Outcome outcome) {
    return database.inTransaction(
        jobs,
        tx -> {
          var learned = matter.next(outcome, tx);
          return models.keep(tx, learned, outcome).map(learned.words());
        });
  }

  // The order decides what is learned, so it is always the same.
  private Future<List<Teaching.Example>> examples(Caller jobs, Map<UUID, Set<String>> confirmed) {
    var items = confirmed.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    var examples = new ArrayList<Teaching.Example>();
    var read = Future.<Void>succeededFuture();
    for (int from = 0; from < items.size(); from += WORDS_AT_ONCE) {
      var some = items.subList(from, Math.min(items.size(), from + WORDS_AT_ONCE));
      read =
          read.compose(_ -> database.inTransaction(jobs, tx -> words.wordsOf(tx, some)))
              .map(found -> add(examples, some, found, confirmed));
    }
    return read.map(examples);
  }

  private static Void add(
      List<Teaching.Example> examples,
      List<UUID> items,
      Map<UUID, String> found,
      Map<UUID, Set<String>> confirmed) {
    items.stream()
        .filter(found::containsKey)
        .map(item -> new Teaching.Example(item, found.get(item), confirmed.get(item)))
        .forEach(examples::add);
    return null;
  }

  /** Gives the thread back. */
  public Future<Void> close() {
    return worker.close();
  }
}
