package care.heard.push;

import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a young person wants to be told, and when.
 *
 * @param wakes whether their phones may be woken at all; what is new waits in the app all the same
 * @param reminders which reminders of meetings they want
 * @param quiet their own quiet time, which comes on top of the authority's and has no exception
 * @param quietAtSchool whether school hours in term time are quiet
 */
record NoticePreferences(
    boolean wakes, Set<Reminder> reminders, Optional<QuietWindow> quiet, boolean quietAtSchool) {

  /** What holds until a young person chooses. */
  static NoticePreferences usual() {
    return new NoticePreferences(true, EnumSet.allOf(Reminder.class), Optional.empty(), true);
  }

  /** A row with the columns of {@code notice_preference}; the usual where they are empty. */
  static NoticePreferences fromRow(Row row) {
    return row.getBoolean("wakes") == null ? usual() : chosen(row);
  }

  private static NoticePreferences chosen(Row row) {
    return new NoticePreferences(
        row.getBoolean("wakes"),
        Arrays.stream(row.getArrayOfStrings("reminders"))
            .map(Reminder::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reminder.class))),
        Optional.ofNullable(row.getLocalTime("quiet_from"))
            .map(from -> new QuietWindow(from, row.getLocalTime("quiet_until"))),
        row.getBoolean("quiet_at_school"));
  }
}
