package care.heard.asks;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whom questions are for, and when they are open.
 *
 * @param ageBands such as {@code 16-17}; everybody where there is none
 * @param statuses such as {@code care-leaver}; everybody where there is none
 * @param opensOn the first day, where there is one
 * @param closesOn the last day, where there is one
 */
public record Audience(
    List<String> ageBands,
    List<String> statuses,
    Optional<LocalDate> opensOn,
    Optional<LocalDate> closesOn) {

  /** The audience in the columns of a question set. */
  public static Audience fromRow(Row row) {
    return new Audience(
        List.of(row.getArrayOfStrings("age_bands")),
        List.of(row.getArrayOfStrings("statuses")),
        Optional.ofNullable(row.getLocalDate("opens_on")),
        Optional.ofNullable(row.getLocalDate("closes_on")));
  }

  /** Whether somebody of that age and status is meant. */
  public boolean includes(int age, String status) {
    return (ageBands.isEmpty() || ageBands.stream().anyMatch(band -> isIn(band, age)))
        && (statuses.isEmpty() || statuses.contains(status));
  }

  /** Whether the questions can be answered on that day. */
  public boolean isOpenOn(LocalDate day) {
    return opensOn.filter(day::isBefore).isEmpty() && closesOn.filter(day::isAfter).isEmpty();
  }

  // Somebody older or younger than every band counts with the band that is nearest.
  private static boolean isIn(String band, int age) {
    var limits = band.split("-", 2);
    int near = Math.clamp(age, 10, 25);
    return near >= Integer.parseInt(limits[0]) && near <= Integer.parseInt(limits[1]);
  }
}
