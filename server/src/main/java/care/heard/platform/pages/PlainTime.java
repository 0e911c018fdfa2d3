package care.heard.platform.pages;

import care.heard.platform.time.England;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as a person in England reads them. */
public final class PlainTime {
  private static final DateTimeFormatter DAY = pattern("d MMMM yyyy");
  private static final DateTimeFormatter WEEKDAY = pattern("EEEE d MMMM yyyy");
  private static final DateTimeFormatter TIME = pattern("HH:mm");

  private PlainTime() {}

  /** {@code 2 October 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code Friday 2 October 2026}. */
  public static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** {@code Friday 2 October 2026}, the day it is in London. */
  public static String weekday(Instant moment) {
    return WEEKDAY.format(moment.atZone(England.ZONE));
  }

  /** {@code 16:05}, as the clocks in London show it. */
  public static String time(Instant moment) {
    return TIME.format(moment.atZone(England.ZONE));
  }

  /** {@code 2 October 2026 at 16:05}. */
  public static String moment(Instant moment) {
    return DAY.format(moment.atZone(England.ZONE)) + " at " + time(moment);
  }

  /** {@code 2 hours ago}; rounds down, and a moment that has not come yet is now. */
  public static String ago(Instant then, Instant now) {
    var minutes = Math.max(0, Duration.between(then, now).toMinutes());
    if (minutes < 1) {
      return "just now";
    }
    if (minutes < 60) {
      return count(minutes, "minute") + " ago";
    }
    return minutes < 48 * 60
        ? count(minutes / 60, "hour") + " ago"
        : count(minutes / (24 * 60), "day") + " ago";
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
