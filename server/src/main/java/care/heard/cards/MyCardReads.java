package care.heard.cards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who looked at a young person's card, the latest first. */
record MyCardReads(List<Read> reads, List<Confirmation> confirmations) {
  /** One person's looks at the same words on one day. */
  record Read(String name, String role, LocalDate readOn, int times, List<CardPart> parts) {}

  /** A worker says that they read it before their first visit. */
  record Confirmation(
      String name, String role, LocalDate confirmedOn, Optional<LocalDate> firstVisit) {}
}
