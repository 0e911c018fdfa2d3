package care.heard.push;

import java.util.List;
import java.util.Optional;

/** What a young person wants to be told, as their app gets it. */
record MyNoticePreferences(
    boolean wakes, List<String> reminders, Optional<Quiet> quiet, boolean quietAtSchool) {

  /** Their own quiet time, as {@code 18:00} to {@code 07:30}. */
  record Quiet(String from, String until) {}

  static MyNoticePreferences of(NoticePreferences preferences) {
    return new MyNoticePreferences(
        preferences.wakes(),
        preferences.reminders().stream().sorted().map(Reminder::code).toList(),
        preferences.quiet().map(q -> new Quiet(q.from().toString(), q.until().toString())),
        preferences.quietAtSchool());
  }
}
