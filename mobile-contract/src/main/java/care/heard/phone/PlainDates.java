package care.heard.phone;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people say them. */
final class PlainDates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

  private PlainDates() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The day and the times, as the clocks in that zone show them. */
  static String when(OffsetDateTime start, OffsetDateTime end, String timeZone) {
    ZoneId zone = ZoneId.of(timeZone);
    String from = DAY.format(start.atZoneSameInstant(zone)) + ", " + time(start, zone);
    return end == null ? from : from + " to " + time(end, zone);
  }

  private static String time(OffsetDateTime moment, ZoneId zone) {
    return TIME.format(moment.atZoneSameInstant(zone)).toLowerCase(Locale.UK);
  }
}
