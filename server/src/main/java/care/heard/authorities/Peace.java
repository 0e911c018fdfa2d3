package care.heard.authorities;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * When no notice is sent: by night, and in school.
 *
 * @param quietFrom in the evening, by England's clock
 * @param quietUntil in the morning
 * @param terms the days on which the school hours count
 */
public record Peace(
    LocalTime quietFrom,
    LocalTime quietUntil,
    LocalTime schoolFrom,
    LocalTime schoolUntil,
    List<Term> terms) {

  /** School is open from the first day to the last, weekends apart. */
  public record Term(LocalDate firstDay, LocalDate lastDay) {
    static Term fromRow(Row row) {
      return new Term(row.getLocalDate("first_day"), row.getLocalDate("last_day"));
    }
  }

  static Peace fromRow(Row row, List<Term> terms) {
    return new Peace(
        row.getLocalTime("quiet_from"),
        row.getLocalTime("quiet_until"),
        row.getLocalTime("school_from"),
        row.getLocalTime("school_until"),
        terms);
  }
}
