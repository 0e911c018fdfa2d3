package care.heard.asks;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How often anybody is asked. Surveys that clash are what young people complain of: both caps hold
 * across every reason, and somebody who said "not now" was asked all the same.
 *
 * @param atMost how many asks within {@code withinDays}, whatever they are about
 * @param setEveryDays how many days lie between two asks of the same questions
 */
record AskCap(int atMost, int withinDays, int setEveryDays) {

  /**
   * What somebody was asked so far.
   *
   * @param recent how many asks within the days that the cap looks back
   * @param lastOfSet when they were last asked these questions
   */
  record Asked(int recent, Optional<LocalDate> lastOfSet) {}

  /** Whether one more ask on that day keeps both caps. */
  boolean allows(LocalDate day, Asked asked) {
    return asked.recent() < atMost
        && asked.lastOfSet().filter(last -> last.plusDays(setEveryDays).isAfter(day)).isEmpty();
  }
}
