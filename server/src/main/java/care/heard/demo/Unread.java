package care.heard.demo;

import java.util.List;

/**
 * What waits for the person who takes the tour: a dozen that nobody has opened, two of them from
 * somebody who might not be safe.
 *
 * @param days how long ago it was sent, as far as the quarter reaches back
 * @param saysUnsafe the answer to whether they feel unsafe
 */
record Unread(List<String> themes, boolean happy, int days, String saysUnsafe) {
  static final List<Unread> ABOUT =
      List.of(
          new Unread(List.of("SAFE"), false, 0, "yes"),
          new Unread(List.of("SAFE", "LEARNING_WORK"), false, 1, "sort-of"),
          new Unread(List.of("HOME", "FAIR_IDENTITY"), false, 9, "no"),
          new Unread(List.of("FAMILY_TIME"), false, 8, "no"),
          new Unread(List.of("WORKER_CHANGE", "KNOWING_WHY"), false, 6, "no"),
          new Unread(List.of("LEARNING_WORK"), false, 5, "no"),
          new Unread(List.of("GOOD_NEWS"), true, 4, "no"),
          new Unread(List.of("REACHING_WORKER"), false, 4, "no"),
          new Unread(List.of("MOVING_ON"), false, 3, "no"),
          new Unread(List.of("HEALTH_FEELINGS"), false, 2, "no"),
          new Unread(List.of("FRIENDS_FUN", "HOME"), true, 1, "no"),
          new Unread(List.of("MEETINGS_PLANS", "LISTENED_TO"), false, 1, "no"));
}
