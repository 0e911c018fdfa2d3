package care.heard.platform.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** A calendar quarter: the period of a release. Its days are those of the calendar in London. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
  private static final Pattern CODE = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Comparator<Quarter> BY_TIME =
      Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);

  public Quarter {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("a year has four quarters: " + number);
    }
  }

  /** The quarter of a code such as {@code 2026-Q3}. */
  public static Quarter parse(String code) {
    var parts = CODE.matcher(code);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a quarter: " + code);
    }
    return new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  /** The quarter that a day lies in. */
  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /** {@code 2026-Q3}. */
  public String code() {
    return "%04d-Q%d".formatted(year, number);
  }

  /** {@code July to September 2026}. */
  public String title() {
    return "%s to %s %d".formatted(month(0, TextStyle.FULL), month(2, TextStyle.FULL), year);
  }

  /** {@code Jul–Sep 2026}, where room is short. */
  public String shortTitle() {
    return "%s–%s %d".formatted(month(0, TextStyle.SHORT), month(2, TextStyle.SHORT), year);
  }

  /** Its first day. */
  public LocalDate firstDay() {
    return LocalDate.of(year, number * 3 - 2, 1);
  }

  /** Its last day. */
  public LocalDate lastDay() {
    return YearMonth.of(year, number * 3).atEndOfMonth();
  }

  /** The quarter after it. */
  public Quarter next() {
    return of(lastDay().plusDays(1));
  }

  /** The quarter before it. */
  public Quarter previous() {
    return of(firstDay().minusDays(1));
  }

  /** Whether nothing can be said in it any more. */
  public boolean isOver(LocalDate today) {
    return today.isAfter(lastDay());
  }

  @Override
  public int compareTo(Quarter other) {
    return BY_TIME.compare(this, other);
  }

  // "Sept" in British English would stand alone among months of three letters.
  private String month(int offset, TextStyle style) {
    var name = firstDay().plusMonths(offset).getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    return style == TextStyle.SHORT ? name.substring(0, 3) : name;
  }
}
