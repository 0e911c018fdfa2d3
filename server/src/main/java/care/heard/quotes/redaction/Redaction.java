package care.heard.quotes.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text and what of it is masked.
 *
 * @param masks in their order, none touching another
 */
public record Redaction(String text, List<Mask> masks) {
  /** Puts the masks in order, and those together that touch: the earlier one says why. */
  static Redaction of(String text, List<Mask> found) {
    var sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(Mask::start).thenComparingInt(mask -> -mask.end()));
    var apart = new ArrayList<Mask>();
    for (var mask : sorted) {
      if (apart.isEmpty() || apart.getLast().end() < mask.start()) {
        apart.add(mask);
      } else {
        var last = apart.removeLast();
        apart.add(new Mask(last.start(), Math.max(last.end(), mask.end()), last.kind()));
      }
    }
    return new Redaction(text, List.copyOf(apart));
  }

  /** The text with each mask as words in brackets; masks with only gaps between them are one. */
  public String masked() {
    var shown = new StringBuilder();
    int at = 0;
    String before = "";
    for (var mask : masks) {
      var between = text.substring(at, mask.start());
      var label = "[" + mask.kind().words() + "]";
      if (!between.isBlank() || between.indexOf('\n') >= 0 || !label.equals(before)) {
        shown.append(between).append(label);
      }
      before = label;
      at = mask.end();
    }
    return shown.append(text.substring(at)).toString();
  }

  /** Whether any of that stretch is masked. */
  public boolean touches(int from, int to) {
    return masks.stream().anyMatch(mask -> mask.touches(from, to));
  }

  @Override
  public String toString() {
    return "Redaction[" + masks.size() + " masks]";
  }
}
