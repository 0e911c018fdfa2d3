package care.heard.cards;

import java.time.LocalDate;
import java.util.Optional;

/** A worker said: I have read it before our first visit. */
record CardConfirmation(LocalDate confirmedOn, Optional<LocalDate> firstVisit) {}
