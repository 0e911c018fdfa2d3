package care.heard.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What young people talked about, quarter by quarter: roughly how many of a hundred who answered
 * raised each theme, six quarters and the one that runs. Workers stopped changing so often in the
 * fourth, and it shows.
 */
final class Story {
  private static final Map<String, int[]> OF_A_HUNDRED = new LinkedHashMap<>();

  static {
    tell("WORKER_CHANGE", 30, 29, 27, 20, 15, 12, 10);
    tell("REPEATING_STORY", 25, 24, 22, 15, 10, 7, 0);
    tell("WORKER_TRUST", 8, 8, 9, 8, 8, 9, 9);
    tell("REACHING_WORKER", 13, 13, 12, 11, 10, 9, 9);
    tell("LISTENED_TO", 9, 9, 10, 11, 12, 13, 13);
    tell("MEETINGS_PLANS", 9, 9, 8, 9, 9, 9, 9);
    tell("KNOWING_WHY", 8, 9, 8, 8, 7, 7, 7);
    tell("HOME", 22, 22, 22, 22, 22, 22, 22);
    tell("MOVES", 5, 5, 4, 4, 3, 4, 4);
    tell("SAFE", 6, 6, 6, 6, 6, 6, 5);
    tell("FAMILY_TIME", 16, 16, 16, 16, 17, 16, 16);
    tell("FRIENDS_FUN", 12, 12, 13, 14, 15, 16, 16);
    tell("LEARNING_WORK", 15, 14, 15, 15, 15, 16, 15);
    tell("HEALTH_FEELINGS", 11, 11, 12, 12, 13, 13, 13);
    tell("FAIR_IDENTITY", 4, 4, 4, 4, 4, 4, 4);
    tell("MOVING_ON", 9, 9, 9, 10, 10, 10, 10);
    tell("RIGHTS_HELP", 2, 2, 3, 2, 3, 3, 3);
    tell("GOOD_NEWS", 9, 10, 11, 15, 19, 23, 24);
  }

  private Story() {}

  /** The weight of each theme for that young person, from 0 the oldest quarter to 6 this one. */
  static Map<String, Double> weights(int quarter, int age, boolean newWorker) {
    var weights = new LinkedHashMap<String, Double>();
    OF_A_HUNDRED.forEach((code, share) -> weights.put(code, (double) share[quarter]));
    weights.computeIfPresent("MOVING_ON", (_, weight) -> age >= 16 ? weight * 2 : 0);
    weights.computeIfPresent("WORKER_CHANGE", (_, weight) -> weight * (newWorker ? 1.8 : 0.7));
    weights.computeIfPresent("REPEATING_STORY", (_, weight) -> weight * (newWorker ? 1.6 : 0.8));
    return weights;
  }

  /** How likely what is said of a theme is good. */
  static double happy(String theme, int quarter) {
    return switch (theme) {
      case "GOOD_NEWS" -> 1;
      case "HOME", "FRIENDS_FUN" -> 0.6;
      case "LEARNING_WORK" -> 0.5;
      case "WORKER_CHANGE", "REPEATING_STORY" -> quarter < 3 ? 0.05 : 0.15;
      default -> 0.25;
    };
  }

  private static void tell(String theme, int... ofAHundred) {
    OF_A_HUNDRED.put(theme, ofAHundred);
  }
}
