package care.heard.attack.senders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Plays days in which young people send one item each, reads everything there is to read before
 * anybody has opened an item (what staff do covers the marks that sending left), again the day
 * after, and once more when everybody has written again in their thread, and lets every strategy
 * guess who sent what.
 */
final class SenderAttack {
  /** All the ways to guess. */
  static final List<Strategy> STRATEGIES =
      List.of(
          new RankMatching(),
          new NearestMatching(),
          new SameTransaction(),
          new SharedTokens(),
          new HashedValues());

  private final int youngPeople;
  private final Level level;
  private final Random chance = new Random();

  SenderAttack(int youngPeople, Level level) {
    this.youngPeople = youngPeople;
    this.level = level;
  }

  /** As many runs as asked, on a service in that folder; tells each run when it is done. */
  Findings on(Path folder, int runs, IntConsumer done)
      throws IOException, SQLException, GeneralSecurityException {
    var tally = new Tally();
    try (var logs = LogCapture.begin();
        var stage = Stage.start(folder);
        var superuser = stage.postgres().asSuperuser()) {
      leaveOut(superuser, level.without());
      for (int run = 1; run <= runs; run++) {
        var day = new Day(stage, superuser, level, chance);
        var senders = day.play(youngPeople);
        guess("", reading(superuser, logs, folder), senders, chance, tally);
        day.end();
        guess("the day after, ", reading(superuser, logs, folder), senders, chance, tally);
        day.writeAgain();
        guess("after writing again, ", reading(superuser, logs, folder), senders, chance, tally);
        done.accept(run);
      }
    }
    return tally.findings();
  }

  /**
   * Lets every strategy guess, and holds the guesses against who sent which item.
   *
   * @param when put before the names of strategies, so that each reading has a count of its own
   */
  static void guess(
      String when, List<Row> reading, Map<String, String> senders, Random chance, Tally tally) {
    var scene =
        Scene.of(reading, List.copyOf(senders.values()), List.copyOf(senders.keySet()), chance);
    var truth = scene.items().stream().map(i -> scene.people().indexOf(senders.get(i))).toList();
    var guesses = STRATEGIES.stream().flatMap(s -> s.guesses(scene)).map(g -> g.made(when));
    tally.add(guesses.toList(), truth);
  }

  private static void leaveOut(Connection superuser, String guard) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(guard);
    }
  }

  private static List<Row> reading(Connection superuser, LogCapture logs, Path folder)
      throws SQLException, IOException {
    var rows = new ArrayList<>(new DatabaseReading(superuser).rows());
    rows.addAll(logs.lines());
    var lines = Files.readAllLines(folder.resolve("postgres.log"));
    for (int i = 0; i < lines.size(); i++) {
      rows.add(new Row("postgres.log", Map.of("place", Integer.toString(i), "line", lines.get(i))));
    }
    return rows;
  }
}
