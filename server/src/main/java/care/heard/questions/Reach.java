package care.heard.questions;

import java.util.Optional;

/**
 * How many a campaign reached, as it may be shown while it runs: whoever watches the figure must
 * not see one young person answer. Below ten it is withheld, and so it is where nearly everybody
 * answered; else it is rounded to five (rules 3 and 4 of a release).
 *
 * @param asked how many were asked
 * @param answered empty where it is withheld
 */
public record Reach(int asked, Optional<Integer> answered) {
  private static final int FEWEST = 10;
  private static final int LEFT_AT_LEAST = 5;
  private static final int STEP = 5;

  static Reach of(int asked, int answered) {
    var shows = answered >= FEWEST && asked - answered >= LEFT_AT_LEAST;
    return new Reach(
        asked, shows ? Optional.of((answered + STEP / 2) / STEP * STEP) : Optional.empty());
  }

  /** The figure, or why there is none. */
  public String answeredInWords() {
    return answered.map(number -> "About " + number).orElse("[low]");
  }
}
