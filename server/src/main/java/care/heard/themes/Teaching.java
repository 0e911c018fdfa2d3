package care.heard.themes;

import care.heard.themes.learning.Agreement;
import care.heard.themes.learning.LabelledText;
import care.heard.themes.learning.Tagger;
import care.heard.themes.learning.TaggerTraining;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Teaches a tagger from what people confirmed, and compares it with the suggestions in use. Every
 * fifth text is held back, always the same ones, so that no version has ever learned from them.
 */
final class Teaching {
  /** With fewer texts there is nothing to learn from, and nothing to compare by. */
  static final int TEXTS_AT_LEAST = 100;

  private static final int HELD_BACK_OF = 5;
  private static final int TELL_EVERY = 500;

  private final Embedder embedder;
  private final List<String> codes;
  private final Consumer<String> progress;

  /** Progress is told in words. */
  Teaching(Embedder embedder, Taxonomy taxonomy, Consumer<String> progress) {
    this.embedder = embedder;
    this.codes = taxonomy.themes().stream().map(Theme::code).toList();
    this.progress = progress;
  }

  /** A text and what a person confirmed that it is about. */
  record Example(UUID item, String words, Set<String> themes) {
    boolean isHeldBack() {
      return Math.floorMod(item.hashCode(), HELD_BACK_OF) == 0;
    }

    @Override
    public String toString() {
      return "Example";
    }
  }

  /**
   * What was learned.
   *
   * @param score the mean of micro and macro F1 on the texts that were held back
   * @param before the same of the suggestions in use
   */
  record Outcome(Tagger tagger, int texts, int heldBack, double score, double before) {
    boolean isBetter() {
      return score > before;
    }
  }

  /** Blocks for minutes. */
  Outcome teach(List<Example> examples, ThemeReader inUse) {
    var lessons = new ArrayList<LabelledText>();
    var heldBack = new ArrayList<Example>();
    for (var example : examples) {
      if (example.isHeldBack()) {
        heldBack.add(example);
      } else {
        lessons.add(labelled(example));
        tell(lessons.size());
      }
    }
    var tagger = TaggerTraining.train(lessons, codes, progress);
    progress.accept("comparing with \"%s\"".formatted(inUse.version()));
    var learned = new Agreement(codes);
    var before = new Agreement(codes);
    for (var example : heldBack) {
      learned.add(said(tagger, example), example.themes());
      before.add(said(inUse, example), example.themes());
    }
    return new Outcome(tagger, lessons.size(), heldBack.size(), score(learned), score(before));
  }

  private LabelledText labelled(Example example) {
    var words = Sentences.trimmed(example.words());
    return new LabelledText(words, embedder.vector(words), example.themes());
  }

  private Set<String> said(Tagger tagger, Example example) {
    var words = Sentences.trimmed(example.words());
    return tagger.tag(words, embedder.vector(words), ThemeReader.AT_MOST).stream()
        .map(Tagger.Likely::code)
        .collect(Collectors.toSet());
  }

  private static Set<String> said(ThemeReader reader, Example example) {
    return reader.suggest(example.words()).stream()
        .map(ThemeSuggestion::code)
        .collect(Collectors.toSet());
  }

  private static double score(Agreement agreement) {
    return (agreement.micro() + agreement.macro()) / 2;
  }

  private void tell(int texts) {
    if (texts % TELL_EVERY == 0) {
      progress.accept(String.format(Locale.ROOT, "read %,d texts", texts));
    }
  }
}
