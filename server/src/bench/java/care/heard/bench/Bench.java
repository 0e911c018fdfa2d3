package care.heard.bench;

import care.heard.bench.accept.AcceptBench;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line of the benchmarks: {@code accept}. Each writes its figures beside the table. */
public final class Bench {
  private static final String USAGE =
      """
      ./heard bench accept [--rounds N] [--requests N]

      Runs both sides in turn and prints ours as a ratio to the limit: the median of the rounds,
      and the least and the most. Rounds are warmed up before they count.
        --rounds     how many count (5)
        --requests   how many each side answers in a round (6000)
      """;

  private static final PrintStream OUT = System.out;
  private static final Map<String, String> DEFAULTS = Map.of("--rounds", "5", "--requests", "6000");

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
    if (given.getFirst().equals("accept")) {
      AcceptBench.run(folder.resolve("bench"), rounds, requests, OUT);
    } else {
      usage();
    }
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
