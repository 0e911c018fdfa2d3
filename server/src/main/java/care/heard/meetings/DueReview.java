package care.heard.meetings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One review that needs somebody. */
record DueReview(
    UUID person,
    String about,
    String kind,
    String title,
    LocalDate dueOn,
    State state,
    Optional<LocalDate> plannedFor,
    Optional<LocalDate> warnedOn) {

  /** What is wrong, the most pressing first. */
  enum State {
    LATE,
    PLANNED_LATE,
    DUE_SOON;

    /** As it is sent: {@code due-soon}. */
    @JsonValue
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public String toString() {
    return "DueReview[" + person + "]";
  }
}
