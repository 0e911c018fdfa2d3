package care.heard.themes.evaluation;

import care.heard.themes.Embedder;
import care.heard.themes.Taxonomy;
import care.heard.themes.Theme;
import care.heard.themes.ThemeSuggestion;
import care.heard.themes.ZeroShot;
import care.heard.themes.learning.Agreement;
import care.heard.themes.learning.LabelledText;
import care.heard.themes.learning.Tagger;
import care.heard.themes.learning.TaggerTraining;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures how well the suggestions of themes agree with people: learns from the first texts of a
 * seeded shuffle, is tested on the rest, and prints F1. It does just what the service does.
 */
public final class EvaluateThemes {
  private static final long SEED = 20260101;
  private static final int THEMES_AT_MOST = 3;
  private static final int TOO_FEW_TO_LEARN = 50;
  private static final int TELL_EVERY = 500;

  private final Embedder embedder;
  private final PrintStream out;

  /** Prints what it finds, and how far it is, to a stream. */
  public EvaluateThemes(Embedder embedder, PrintStream out) {
    this.embedder = embedder;
    this.out = out;
  }

  /**
   * Evaluates on a file; {@link NotReadable} where a file cannot be used.
   *
   * @param train so many texts are learned from; four fifths of them all where it is empty
   */
  public void run(Path taxonomyFile, Path labelledFile, OptionalInt train) {
    var taxonomy = TaxonomyFile.read(taxonomyFile);
    var labelled = LabelledFile.read(labelledFile, taxonomy);
    var rows = new ArrayList<>(labelled.rows());
    Collections.shuffle(rows, new Random(SEED));
    var learned = train.orElse(rows.size() * 4 / 5);
    if (rows.size() - learned < 1) {
      throw new NotReadable(
          "%s has %d texts: none is left to test on.".formatted(labelledFile, rows.size()));
    }
    introduce(taxonomy, labelled, learned);
    report(taxonomy, measure(taxonomy, rows, learned));
  }

  private void introduce(Taxonomy taxonomy, LabelledFile labelled, int learned) {
    out.printf(
        Locale.ROOT,
        "%d texts, %d themes; shuffled with seed %d: %s %d, tests on %d.%n",
        labelled.rows().size(),
        taxonomy.themes().size(),
        SEED,
        learned < TOO_FEW_TO_LEARN ? "leaves out (zero-shot)" : "learns from",
        learned,
        labelled.rows().size() - learned);
    if (!labelled.unknown().isEmpty()) {
      out.println("Not in the taxonomy, and so not counted: " + labelled.unknown());
    }
  }

  private Agreement measure(Taxonomy taxonomy, List<LabelledFile.Row> rows, int learned) {
    return learned < TOO_FEW_TO_LEARN
        ? untaught(taxonomy, rows.subList(learned, rows.size()))
        : taught(taxonomy, rows, learned);
  }

  private Agreement untaught(Taxonomy taxonomy, List<LabelledFile.Row> rows) {
    var zeroShot = new ZeroShot(embedder, taxonomy);
    var agreement = new Agreement(codes(taxonomy));
    for (int i = 0; i < rows.size(); i++) {
      var said = zeroShot.suggest(rows.get(i).text()).stream().map(ThemeSuggestion::code);
      agreement.add(said.collect(Collectors.toSet()), rows.get(i).themes());
      tell(i + 1, rows.size());
    }
    return agreement;
  }

  private Agreement taught(Taxonomy taxonomy, List<LabelledFile.Row> rows, int learned) {
    var texts = new ArrayList<LabelledText>();
    for (var row : rows) {
      texts.add(new LabelledText(row.text(), embedder.vector(row.text()), row.themes()));
      tell(texts.size(), rows.size());
    }
    var tagger =
        TaggerTraining.train(
            texts.subList(0, learned), codes(taxonomy), words -> out.println("  " + words));
    var agreement = new Agreement(codes(taxonomy));
    for (var text : texts.subList(learned, texts.size())) {
      agreement.add(said(tagger, text), text.themes());
    }
    return agreement;
  }

  private static Set<String> said(Tagger tagger, LabelledText text) {
    return tagger.tag(text.text(), text.embedding(), THEMES_AT_MOST).stream()
        .map(Tagger.Likely::code)
        .collect(Collectors.toSet());
  }

  private static List<String> codes(Taxonomy taxonomy) {
    return taxonomy.themes().stream().map(Theme::code).toList();
  }

  private void tell(int done, int of) {
    if (done % TELL_EVERY == 0 || done == of) {
      out.printf(Locale.ROOT, "  read %,d of %,d%n", done, of);
    }
  }

  private void report(Taxonomy taxonomy, Agreement agreement) {
    out.printf(
        Locale.ROOT, "%nmicro F1  %.3f%nmacro F1  %.3f%n%n", agreement.micro(), agreement.macro());
    out.printf(
        Locale.ROOT, "%-32s %6s %10s %7s %6s%n", "theme", "texts", "precision", "recall", "F1");
    for (var code : codes(taxonomy)) {
      var theme = agreement.themes().get(code);
      out.printf(
          Locale.ROOT,
          "%-32s %6d %10.3f %7.3f %6.3f%n",
          code,
          theme.meant(),
          theme.precision(),
          theme.recall(),
          theme.f1());
    }
  }
}
