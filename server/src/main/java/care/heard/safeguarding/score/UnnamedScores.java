package care.heard.safeguarding.score;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.safeguarding.SafeguardingService;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Scores what was sent without a name: from time to time, and never because something was sent, so
 * that what is written tells of no item when it came.
 */
public final class UnnamedScores {
  private final Database database;
  private final SafeguardingService safeguarding;
  private final ScoreModel model;
  private final DayWords words;
  // What was looked at of each authority; a restart looks again, and opens nothing twice.
  private final Map<UUID, Set<UUID>> seen = new HashMap<>();

  /** Looks at what those words give. */
  public UnnamedScores(
      Database database, SafeguardingService safeguarding, ScoreModel model, DayWords words) {
    this.database = database;
    this.safeguarding = safeguarding;
    this.model = model;
    this.words = words;
  }

  /** What was sent without a name on a day. */
  @FunctionalInterface
  public interface DayWords {
    /** The words, by item. */
    Future<Map<UUID, String>> ofDay(Tx tx, LocalDate day);
  }

  /** Looks at what came today and yesterday and was not looked at yet. */
  public Future<Void> look(UUID authority) {
    var jobs = Caller.Service.jobs(authority);
    return database
        .inTransaction(jobs, this::wordsOfTwoDays)
        .compose(found -> score(jobs, authority, found));
  }

  private Future<Map<UUID, String>> wordsOfTwoDays(Tx tx) {
    var today = England.day(tx.now());
    var before = words.ofDay(tx, today.minusDays(1));
    var now = words.ofDay(tx, today);
    return Future.all(before, now).map(_ -> together(before.result(), now.result()));
  }

  private static Map<UUID, String> together(Map<UUID, String> before, Map<UUID, String> now) {
    var all = new HashMap<>(before);
    all.putAll(now);
    return all;
  }

  private Future<Void> score(Caller jobs, UUID authority, Map<UUID, String> found) {
    var known = seen.getOrDefault(authority, Set.of());
    var looked = new HashSet<>(found.keySet());
    var calling = new ArrayList<UUID>();
    var done = Future.<Void>succeededFuture();
    for (var item : found.entrySet()) {
      if (!known.contains(item.getKey())) {
        done = done.compose(_ -> scoreOne(item.getKey(), item.getValue(), looked, calling));
      }
    }
    return done.compose(_ -> open(jobs, calling)).onSuccess(_ -> seen.put(authority, looked));
  }

  private Future<Void> scoreOne(UUID item, String text, Set<UUID> looked, List<UUID> calling) {
    return model
        .callsForAlert(text)
        .onSuccess(calls -> {
          if (calls.isEmpty()) {
            looked.remove(item);
          } else if (calls.get()) {
            calling.add(item);
          }
        })
        .mapEmpty();
  }

  private Future<Void> open(Caller jobs, List<UUID> items) {
    return items.isEmpty()
        ? Future.succeededFuture()
        : database.inTransaction(jobs, tx -> safeguarding.openUnnamedByScore(tx, items));
  }
}
