package care.heard.attack.senders;

import care.heard.attack.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The command line of the attack on senders. */
public final class SendersCommand {
  /** How to call it. */
  public static final String USAGE =
      """
      ./heard attack senders [--young-people K] [--runs N] [--level LEVEL]

      Plays N days on a service and a database of its own. On each, K young people use the app and
      send one item each. Then somebody who reads every table, with system columns and the order of
      rows, and every log line tries to say who sent what. LEVEL is
        confidential, anonymous
                   no way of guessing may be better than luck
        named      the attack must succeed
        unshuffled anonymous, without the guard that writes the items of a day anew: it must succeed
        alerting   anonymous, and the duty team is told of each item and acts on it within a minute:
                   no way of guessing may be better than luck
      """;

  private static final Set<String> OPTIONS = Set.of("--young-people", "--runs", "--level");
  private static final int SHOWN = 12;

  private final PrintStream out;

  private SendersCommand(PrintStream out) {
    this.out = out;
  }

  /** 0 where it ended as it must, 1 where it did not; empty where it was not understood. */
  public static Optional<Integer> run(List<String> arguments, PrintStream out) {
    var options = Options.parse(arguments, OPTIONS);
    var people = options.map(o -> (int) o.number("--young-people", 12)).orElse(0);
    var runs = options.map(o -> (int) o.number("--runs", 5)).orElse(0);
    var level = options.flatMap(o -> Level.of(o.text("--level").orElse("anonymous")));
    if (people < 2 || people > 60 || runs < 1 || level.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new SendersCommand(out).attack(people, runs, level.get()));
  }

  private int attack(int people, int runs, Level level) {
    try {
      var folder = Files.createTempDirectory("heard-attack");
      try {
        out.printf("%d young people send one %s item each, %d times.%n", people, level, runs);
        var attack = new SenderAttack(people, level);
        var findings = attack.on(folder, runs, run -> out.printf("  run %d%n", run));
        tell(findings, people);
        return findings.better().isEmpty() == level.mustHide() ? 0 : 1;
      } finally {
        delete(folder);
      }
    } catch (IOException | SQLException | GeneralSecurityException e) {
      throw new Away("the stage broke down", e);
    }
  }

  private void tell(Findings findings, int people) {
    out.printf(
        Locale.ROOT,
        """
        %d ways to guess, %d of them different. By luck, 1 in %d guesses is right (%.1f%%).
        Better than luck: %d. Least likely to be luck (below %.1e counts):
        """,
        findings.strategies(),
        findings.scores().size(),
        people,
        100.0 / people,
        findings.better().size(),
        findings.threshold());
    findings.scores().stream().limit(SHOWN).forEach(this::tell);
  }

  private void tell(Score score) {
    out.printf(
        Locale.ROOT,
        "  %3d of %3d right (%5.1f%%), luck %.1e: %s%s%n",
        score.right(),
        score.guesses(),
        100 * score.share(),
        score.luck(),
        score.strategy(),
        score.alike() == 1 ? "" : " (and %d alike)".formatted(score.alike() - 1));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
