package care.heard.safeguarding.score;

import care.heard.safeguarding.Screen;
import care.heard.themes.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Scores a text by its worst part: one sentence among many that are about something else counts as
 * much as if it stood alone.
 */
public final class DisclosureScore {
  private static final int READ_AT_MOST = 10_000;
  private static final int SENTENCES_AT_MOST = 24;
  private static final int SHORTEST = 10;
  private static final Pattern END = Pattern.compile("[.!?…\\n]+");

  private final Embedder embedder;
  private final DisclosureHead head;
  private final Screen screen = new Screen();

  /** Uses that model and what was learned on it. */
  public DisclosureScore(Embedder embedder, DisclosureHead head) {
    this.embedder = embedder;
    this.head = head;
  }

  /** From 0 to 1, the more it reads like a disclosure; blocks for some milliseconds a sentence. */
  public double of(String text) {
    return parts(text).stream().mapToDouble(this::ofPart).max().orElse(0);
  }

  /** Whether that is enough to open an alert by itself. */
  public boolean callsForAlert(double score) {
    return score >= head.threshold();
  }

  private double ofPart(String part) {
    return head.of(embedder.vector(part), !screen.look(false, List.of(part)).isEmpty());
  }

  /** The text as a whole, and each of its sentences where there are several. */
  static List<String> parts(String text) {
    var read =
        text.length() <= READ_AT_MOST ? text.strip() : text.substring(0, READ_AT_MOST).strip();
    var parts = new ArrayList<String>();
    if (read.codePoints().filter(Character::isLetter).limit(2).count() == 2) {
      parts.add(read);
    }
    var sentences =
        END.splitAsStream(read)
            .map(String::strip)
            .filter(sentence -> sentence.length() >= SHORTEST)
            .limit(SENTENCES_AT_MOST)
            .toList();
    if (sentences.size() > 1) {
      parts.addAll(sentences);
    }
    return parts;
  }
}
