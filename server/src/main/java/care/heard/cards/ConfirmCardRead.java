package care.heard.cards;

import java.time.LocalDate;
import java.util.Optional;

/** I have read it before our first visit, with the day of the visit where it is known. */
record ConfirmCardRead(Optional<LocalDate> firstVisit) {
  ConfirmCardRead {
    firstVisit = firstVisit == null ? Optional.empty() : firstVisit;
  }
}
