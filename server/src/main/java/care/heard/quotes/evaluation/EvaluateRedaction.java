package care.heard.quotes.evaluation;

import care.heard.quotes.redaction.KnownNames;
import care.heard.quotes.redaction.Redaction;
import care.heard.quotes.redaction.Redactor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Measures what the redaction lets through and what it masks for nothing, on anybody's labelled
 * texts. A span leaks where a letter or digit of it can be seen; a title alone ("Mrs") or a small
 * word inside ("of") tells nobody anything.
 */
public final class EvaluateRedaction {
  private static final int TELL_EVERY = 500;
  // No word is read back: an apostrophe or a hyphen inside does not end one.
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}\\p{Cf}'’]++");
  private static final Set<String> TELLS_NOTHING =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "the", "of", "and", "a", "my", "at", "s");

  private final Redactor redactor = new Redactor();
  private final Map<String, int[]> kinds = new TreeMap<>();
  private final PrintStream out;
  private final int show;
  private int shown;
  private int leaking;
  private int harmless;
  private int maskedForNothing;

  /**
   * Prints what it finds, and how far it is, to a stream.
   *
   * @param show so many texts that leak are printed
   */
  public EvaluateRedaction(PrintStream out, int show) {
    this.out = out;
    this.show = show;
  }

  /** Evaluates on a file; {@code NotReadable} where it cannot be used. */
  public void run(Path file) {
    var texts = LabelledText.read(file);
    for (int i = 0; i < texts.size(); i++) {
      look(texts.get(i));
      if ((i + 1) % TELL_EVERY == 0 || i + 1 == texts.size()) {
        out.printf(Locale.ROOT, "  read %,d of %,d%n", i + 1, texts.size());
      }
    }
    report(texts.size());
  }

  private void look(LabelledText labelled) {
    var redaction = redactor.redact(labelled.text(), KnownNames.of(labelled.known()));
    boolean leaks = false;
    for (var span : labelled.spans()) {
      var hidden = isHidden(redaction, span);
      var count = kinds.computeIfAbsent(span.kind(), _ -> new int[2]);
      count[0]++;
      count[1] += hidden ? 1 : 0;
      leaks |= !hidden;
    }
    countHarmless(labelled, redaction);
    if (leaks) {
      leaking++;
      showOne(redaction);
    }
  }

  private void showOne(Redaction redaction) {
    if (shown < show) {
      shown++;
      out.println("  leaks: " + redaction.masked());
    }
  }

  private static boolean isHidden(Redaction redaction, LabelledText.Span span) {
    var word = WORD.matcher(redaction.text()).region(span.start(), span.end());
    while (word.find()) {
      if (!TELLS_NOTHING.contains(word.group().toLowerCase(Locale.ROOT))
          && !isCovered(redaction, word.start(), word.end())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCovered(Redaction redaction, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(redaction.text().charAt(i)) && !redaction.touches(i, i + 1)) {
        return false;
      }
    }
    return true;
  }

  private void countHarmless(LabelledText labelled, Redaction redaction) {
    var word = WORD.matcher(redaction.text());
    while (word.find()) {
      int start = word.start();
      int end = word.end();
      if (labelled.spans().stream().noneMatch(s -> s.start() < end && start < s.end())) {
        harmless++;
        maskedForNothing += redaction.touches(start, end) ? 1 : 0;
      }
    }
  }

  private void report(int texts) {
    out.printf(Locale.ROOT, "%n%-24s %7s %7s%n", "kind of span", "spans", "recall");
    kinds.forEach((kind, count) ->
        out.printf(Locale.ROOT, "%-24s %7d %7.4f%n", kind, count[0], count[1] / (double) count[0]));
    out.printf(
        Locale.ROOT,
        "%ntexts with a leak          %d of %d, %.2f %%%nharmless words masked      %d of %d, %.2f %%%n",
        leaking,
        texts,
        100.0 * leaking / texts,
        maskedForNothing,
        harmless,
        100.0 * maskedForNothing / Math.max(1, harmless));
  }
}
