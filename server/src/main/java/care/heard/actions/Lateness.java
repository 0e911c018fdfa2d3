package care.heard.actions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How late an action is. The day after its due date it is the service manager's concern; once it is
 * more than a fortnight late it drifts, and the board sees that, with the days counted. The report
 * on Sefton (2022) found that "the mechanisms to track these required actions were not there,
 * leading to unacceptable drift".
 *
 * @param days since the due date; 0 while there is time
 */
public record Lateness(Standing standing, int days) {
  /** So many days late an action is still between its owner and the service manager. */
  static final int BEFORE_THE_BOARD_SEES = 14;

  /** Whether there is time, and whose concern it is where there is none. */
  public enum Standing {
    ON_TIME("on-time"),
    OVERDUE("overdue"),
    DRIFTING("drifting");

    private final String code;

    Standing(String code) {
      this.code = code;
    }

    /** As the contract shows it. */
    public String code() {
      return code;
    }
  }

  /** How late it is on that day. What is closed or dropped is not late. */
  public static Lateness of(ActionState state, LocalDate due, LocalDate today) {
    var days = state.isOpen() ? Math.max(0, (int) ChronoUnit.DAYS.between(due, today)) : 0;
    if (days == 0) {
      return new Lateness(Standing.ON_TIME, 0);
    }
    return new Lateness(days > BEFORE_THE_BOARD_SEES ? Standing.DRIFTING : Standing.OVERDUE, days);
  }
}
