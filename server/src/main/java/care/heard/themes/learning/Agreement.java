package care.heard.themes.learning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well what was suggested agrees with what people said, for each theme and for all. */
public final class Agreement {
  private final Map<String, OfTheme> themes = new LinkedHashMap<>();

  /** Nothing compared yet. */
  public Agreement(List<String> codes) {
    codes.forEach(code -> themes.put(code, new OfTheme(0, 0, 0)));
  }

  /** Counts of one theme: said and meant, said wrongly, meant and not said. */
  public record OfTheme(int right, int wrong, int missed) {
    /** Of what was said, the share that was meant; 0 where nothing was said. */
    public double precision() {
      return share(right, right + wrong);
    }

    /** Of what was meant, the share that was said; 0 where nothing was meant. */
    public double recall() {
      return share(right, right + missed);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
      return share(2 * right, 2 * right + wrong + missed);
    }

    /** How many texts people gave the theme. */
    public int meant() {
      return right + missed;
    }

    private OfTheme plus(boolean said, boolean meant) {
      return new OfTheme(
          right + (said && meant ? 1 : 0),
          wrong + (said && !meant ? 1 : 0),
          missed + (!said && meant ? 1 : 0));
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  /** Compares one text; themes outside the taxonomy do not count. */
  public void add(Set<String> said, Set<String> meant) {
    themes.replaceAll((code, so) -> so.plus(said.contains(code), meant.contains(code)));
  }

  /** The counts of each theme, in the taxonomy's order. */
  public Map<String, OfTheme> themes() {
    return Collections.unmodifiableMap(themes);
  }

  /** F1 over all decisions together. */
  public double micro() {
    return themes.values().stream()
        .reduce((a, b) -> new OfTheme(a.right + b.right, a.wrong + b.wrong, a.missed + b.missed))
        .map(OfTheme::f1)
        .orElse(0.0);
  }

  /** The mean of the themes' F1, of those themes that anybody meant. */
  public double macro() {
    return themes.values().stream()
        .filter(theme -> theme.meant() > 0)
        .mapToDouble(OfTheme::f1)
        .average()
        .orElse(0);
  }
}
