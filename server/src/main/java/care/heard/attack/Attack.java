package care.heard.attack;

import care.heard.attack.senders.SendersCommand;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The command line of the attacks. */
public final class Attack {
  private static final String USAGE =
      """
      ./heard attack releases [--authorities N] [--quarters Q] [--without GUARD]

      Publishes Q quarters of N authorities of chance by the rules of the service, and lets somebody
      who knows the public population table work out what they can. GUARD leaves one guard out:
      rounding, repair, threshold or hidden-zeros. Then the attack must succeed.

      """;

  private static final Set<String> OPTIONS = Set.of("--authorities", "--quarters", "--without");

  private final PrintStream out;

  private Attack(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs an attack; 0 where it ended as it must, 1 where it did not, 2 where it was not understood.
   */
  public static int run(List<String> arguments, PrintStream out) {
    var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
    return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
      case "releases" ->
          Options.parse(rest, OPTIONS)
              .map(options -> releases(options, out))
              .orElseGet(() -> usage(out));
      case "senders" -> SendersCommand.run(rest, out).orElseGet(() -> usage(out));
      default -> usage(out);
    };
  }

  private static int usage(PrintStream out) {
    out.print(USAGE);
    out.print(SendersCommand.USAGE);
    return 2;
  }

  private static int releases(Options options, PrintStream out) {
    var authorities = options.number("--authorities", 20);
    var quarters = options.number("--quarters", 6);
    var guard = options.text("--without").flatMap(Guard::of);
    if (authorities < 1
        || quarters < 1
        || guard.isPresent() != options.text("--without").isPresent()) {
      return usage(out);
    }
    return new Attack(out).releases(authorities, (int) quarters, guard);
  }

  private int releases(long authorities, int quarters, Optional<Guard> without) {
    out.printf(
        Locale.ROOT,
        "Attacking %d authorities over %d quarters, %s.%n",
        authorities,
        quarters,
        without.map(guard -> "without " + guard.code()).orElse("with all guards"));
    var done = new AtomicLong();
    var outcome =
        new ReleaseAttack(quarters, without)
            .on(authorities, _ -> tell(done.incrementAndGet(), authorities));
    tell(outcome);
    return outcome.findings().nothing() == without.isEmpty() ? 0 : 1;
  }

  private void tell(long done, long of) {
    if (done == of || done % Math.max(1, of / 20) == 0) {
      out.printf(Locale.ROOT, "  %d of %d authorities%n", done, of);
    }
  }

  private void tell(ReleaseAttack.Outcome outcome) {
    var found = outcome.findings();
    out.printf(
        Locale.ROOT,
        """
        Numbers published: %d. Withheld by the repair: %d. Quarters refused: %d.
        Sums below 10: %d
          recovered exactly:    %d
          proven not to be 0:   %d
          left open:            %d
        """,
        outcome.figures(),
        outcome.withheld(),
        outcome.refused(),
        found.small(),
        found.exact(),
        found.nonZero(),
        found.open());
  }
}
