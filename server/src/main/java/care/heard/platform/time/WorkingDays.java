package care.heard.platform.time;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Counts working days as the regulations do (SI 2006/1738 regulation 2): not weekends, Christmas
 * Day, Good Friday or a bank holiday in England. The holidays are Jollyday's, moved ones included.
 */
public final class WorkingDays {
  private static final String ENGLAND = "eng";

  private final HolidayManager holidays =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

  /** Whether offices are open on that day. */
  public boolean isOne(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.isHoliday(day, ENGLAND);
  }

  /** The last of so many working days after that day, which itself does not count. */
  public LocalDate after(LocalDate day, int count) {
    var last = day;
    for (int left = count; left > 0; left -= isOne(last) ? 1 : 0) {
      last = last.plusDays(1);
    }
    return last;
  }

  /** The first of so many working days before that day, which itself does not count. */
  public LocalDate before(LocalDate day, int count) {
    var first = day;
    for (int left = count; left > 0; left -= isOne(first) ? 1 : 0) {
      first = first.minusDays(1);
    }
    return first;
  }
}
