package care.heard.ssd;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as councils' systems write them: ISO 8601 or day first, with or without a time. */
final class Dates {
  private static final Pattern TIME =
      Pattern.compile("([ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z?)?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
  private static final int LENGTH = 10;
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;

  private Dates() {}

  /** The day; empty for what is none, or lies before 1900 or after 2100. */
  static Optional<LocalDate> read(String text) {
    if (text.length() < LENGTH || !TIME.matcher(text.substring(LENGTH)).matches()) {
      return Optional.empty();
    }
    var day = text.substring(0, LENGTH);
    var iso = ISO.matcher(day);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    var dayFirst = DAY_FIRST.matcher(day);
    return dayFirst.matches()
        ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
              LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
          .filter(date -> date.getYear() >= EARLIEST && date.getYear() <= LATEST);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
