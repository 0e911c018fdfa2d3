package care.heard.cards;

import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.pages.PlainTime;
import care.heard.platform.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** When somebody can say that they read a card before their first visit. */
final class FirstVisit {
  private static final int KNOWN_AHEAD_MONTHS = 12;

  private FirstVisit() {}

  /**
   * Fails with NOT_POSSIBLE_NOW where they are not the worker or have not read the card as it is,
   * and with INVALID where the visit was before they read it, or is too far ahead to be known.
   */
  static void require(Optional<LocalDate> visit, StaffCardStore.SharedCard card, Instant now) {
    if (card.allocation().isEmpty()) {
      throw notYet("Only the young person's worker can say this.");
    }
    if (card.state() != CardState.READ) {
      throw notYet("Read the card as it is now first. Then say that you have read it.");
    }
    visit.ifPresent(day -> requireAfter(day, card.firstReadOn().orElseThrow()));
    visit.ifPresent(day -> requireKnown(day, England.day(now)));
  }

  private static void requireAfter(LocalDate visit, LocalDate read) {
    if (visit.isBefore(read)) {
      throw Problem.invalid(
          "/firstVisit",
          "You first read the card on %s, after that day. Give a day that was not before, or leave it out."
              .formatted(PlainTime.day(read)));
    }
  }

  private static void requireKnown(LocalDate visit, LocalDate today) {
    if (visit.isAfter(today.plusMonths(KNOWN_AHEAD_MONTHS))) {
      throw Problem.invalid(
          "/firstVisit", "That is more than a year ahead. Give the day of the first visit.");
    }
  }

  private static Problem notYet(String why) {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail(why);
  }
}
