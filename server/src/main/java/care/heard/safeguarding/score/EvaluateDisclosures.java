package care.heard.safeguarding.score;

import care.heard.safeguarding.Screen;
import care.heard.themes.Embedder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Measures how many disclosures are among what is read first, by kind of harm. The review load is
 * the share of the texts <em>without</em> a disclosure that somebody is called to: among real
 * messages, where few are disclosures, that is the share of them all.
 */
public final class EvaluateDisclosures {
  private static final double[] LOADS = {0.05, 0.10, 0.20};
  private static final int TELL_EVERY = 200;

  private record Scored(LabelledTexts.Row row, double score, boolean hit) {}

  private final DisclosureScore score;
  private final Screen screen = new Screen();
  private final PrintStream out;

  /** Prints what it finds, and how far it is, to a stream. */
  public EvaluateDisclosures(Embedder embedder, PrintStream out) {
    this.score = new DisclosureScore(embedder, DisclosureHead.standard());
    this.out = out;
  }

  /** Evaluates on a file; {@code NotReadable} where it cannot be used. */
  public void run(Path file) {
    var rows = LabelledTexts.read(file);
    var scored = new ArrayList<Scored>();
    for (var row : rows) {
      var hit = !screen.look(false, List.of(row.text())).isEmpty();
      scored.add(new Scored(row, score.of(row.text()), hit));
      if (scored.size() % TELL_EVERY == 0 || scored.size() == rows.size()) {
        out.printf(Locale.ROOT, "  read %,d of %,d%n", scored.size(), rows.size());
      }
    }
    report(scored);
  }

  private void report(List<Scored> scored) {
    var harmless = scored.stream().filter(s -> !s.row().disclosure()).toList();
    out.printf(
        Locale.ROOT,
        "%n%d texts with a disclosure, %d without. Review load: share of those without one that"
            + " are read.%nRecall, with its lower bound (Wilson, 95 %%)%n%n",
        scored.size() - harmless.size(),
        harmless.size());
    out.printf(Locale.ROOT, "%-24s %6s", "kind of harm", "texts");
    for (var load : LOADS) {
      out.printf(Locale.ROOT, "  %8.0f %% load", load * 100);
    }
    out.println();
    line("all", scored.stream().filter(s -> s.row().disclosure()).toList(), harmless);
    var kinds = new TreeSet<String>();
    scored.stream().filter(s -> s.row().disclosure()).forEach(s -> kinds.add(s.row().kind()));
    for (var kind : kinds) {
      Predicate<Scored> ofKind = s -> s.row().disclosure() && s.row().kind().equals(kind);
      line(kind, scored.stream().filter(ofKind).toList(), harmless);
    }
    reportAlerts(scored, harmless);
  }

  private void line(String name, List<Scored> meant, List<Scored> harmless) {
    out.printf(Locale.ROOT, "%-24s %6d", name, meant.size());
    for (var load : LOADS) {
      double from = threshold(harmless, load);
      var found = (int) meant.stream().filter(s -> s.score() > from).count();
      out.printf(
          Locale.ROOT,
          "  %.3f (≥ %.3f)",
          found / (double) meant.size(),
          Wilson.lowerBound(found, meant.size()));
    }
    out.println();
  }

  /** The score above which no more than that share of the texts lies. */
  private static double threshold(List<Scored> harmless, double load) {
    var scores = harmless.stream().mapToDouble(Scored::score).sorted().toArray();
    return scores[scores.length - 1 - (int) (load * scores.length)];
  }

  private void reportAlerts(List<Scored> scored, List<Scored> harmless) {
    Predicate<Scored> alone = s -> score.callsForAlert(s.score());
    out.println();
    alerts("the lexicon alone", scored, harmless, Scored::hit);
    alerts("the score alone", scored, harmless, alone);
    alerts("either", scored, harmless, alone.or(Scored::hit));
  }

  private void alerts(
      String by, List<Scored> scored, List<Scored> harmless, Predicate<Scored> alerts) {
    var meant = scored.stream().filter(s -> s.row().disclosure()).toList();
    out.printf(
        Locale.ROOT,
        "alert at once by %-20s %.3f of the disclosures, %.3f of the others%n",
        by,
        meant.stream().filter(alerts).count() / (double) meant.size(),
        harmless.stream().filter(alerts).count() / (double) harmless.size());
  }
}
