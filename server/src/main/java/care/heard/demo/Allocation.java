package care.heard.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A worker is allocated to a young person from a day to a day; the reason says why it ended. */
record Allocation(
    UUID id,
    UUID person,
    Worker worker,
    LocalDate startsOn,
    Optional<LocalDate> endsOn,
    Optional<String> changeReason) {

  boolean holdsOn(LocalDate day) {
    return !startsOn.isAfter(day) && endsOn.map(day::isBefore).orElse(true);
  }
}
