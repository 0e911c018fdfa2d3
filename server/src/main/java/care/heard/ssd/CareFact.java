package care.heard.ssd;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that is so of a young person's care from a day to a day.
 *
 * @param careKey the period of care that leads to the person, where the row names no person
 * @param value what it is, such as the group of a placement
 */
record CareFact(
    Extract extract,
    long line,
    String sourceKey,
    Optional<String> personKey,
    Optional<String> careKey,
    Kind kind,
    String value,
    Optional<LocalDate> startsOn,
    Optional<LocalDate> endsOn) {

  /** What it tells. */
  enum Kind {
    IN_CARE,
    CARE_LEAVER,
    HOME,
    LOCALITY,
    /** A row that was refused: what was known before of this person's care stays. */
    REFUSED
  }

  static CareFact fromRow(Row row) {
    return new CareFact(
        Extract.valueOf(row.getString("extract")),
        row.getLong("line"),
        row.getString("source_key"),
        Optional.ofNullable(row.getString("person_key")),
        Optional.ofNullable(row.getString("care_key")),
        Kind.valueOf(row.getString("fact")),
        row.getString("value"),
        Optional.ofNullable(row.getLocalDate("starts_on")),
        Optional.ofNullable(row.getLocalDate("ends_on")));
  }

  @Override
  public String toString() {
    return "CareFact[" + extract + " " + line + "]";
  }
}
