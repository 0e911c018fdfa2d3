package care.heard.releases;

/**
 * A figure as it may be shown: a count of young people rounded to 5, or a mark in its place.
 *
 * @param shown what stands on a page
 * @param value the number; null where the figure is withheld
 * @param mark why there is no number; null where there is one
 */
public record Figure(String shown, Integer value, String mark) {
  /** Withheld: fewer than ten, none at all, or so many that the others stand out. */
  public static final Figure LOW = new Figure("[low]", null, "low");

  /** A figure with a number. */
  static Figure of(int value) {
    return new Figure(Integer.toString(value), value, null);
  }

  /** Whether there is no number. */
  public boolean withheld() {
    return value == null;
  }
}
