package care.heard.bench;

import care.heard.bench.accept.AcceptBench;
import care.heard.bench.outage.OutageBench;
import care.heard.bench.push.PushBench;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line of the benchmarks: {@code accept}, {@code push}, {@code outage}. The races write
 * their figures beside the table.
 */
public final class Bench {
  private static final String USAGE =
      """
      ./heard bench accept [--rounds N] [--requests N]
      ./heard bench push [--rounds N] [--requests N]
      ./heard bench outage [--notices N]

      Runs both sides in turn and prints ours as a ratio to the limit: the median of the rounds,
      and the least and the most. Rounds are warmed up before they count.
        --rounds     how many count (5)
        --requests   how many each side answers, or sends, in a round (6000)

      outage is no race: six hours without FCM, in minutes, with that many notices in the outbox.
      It fails where one is lost before it expires, or sent after.
        --notices    how many (1000000)
      """;

  private static final PrintStream OUT = System.out;
  private static final Map<String, String> DEFAULTS =
      Map.of("--rounds", "5", "--requests", "6000", "--notices", "1000000");

  private Bench() {}

  /** Runs a benchmark; exits with 2 where it was not understood. */
  static void main(String[] arguments) throws Exception {
    var given = List.of(arguments);
    if (given.isEmpty() || given.size() % 2 == 0) {
      usage();
      return;
    }
    var folder = Path.of(Optional.ofNullable(System.getenv("HEARD_DATA")).orElse("data"));
    var rounds = number(given, "--rounds");
    var requests = number(given, "--requests");
    switch (given.getFirst()) {
      case "accept" -> AcceptBench.run(folder.resolve("bench"), rounds, requests, OUT);
      case "push" -> PushBench.run(folder.resolve("bench"), rounds, requests, OUT);
      case "outage" -> outage(folder.resolve("outage"), number(given, "--notices"));
      default -> usage();
    }
  }

  private static void outage(Path folder, int notices) throws IOException {
    System.exit(OutageBench.run(folder, notices, OUT) ? 0 : 1);
  }

  private static int number(List<String> given, String option) {
    int place = given.indexOf(option);
    return Integer.parseInt(place < 0 ? DEFAULTS.get(option) : given.get(place + 1));
  }

  private static void usage() {
    OUT.print(USAGE);
    System.exit(2);
  }
}
