package care.heard.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/** An invented young person. */
record YoungPerson(
    UUID id, String name, LocalDate bornOn, String locality, String placement, String status) {
  int ageOn(LocalDate day) {
    return Period.between(bornOn, day).getYears();
  }
}
