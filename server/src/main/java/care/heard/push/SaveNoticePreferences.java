package care.heard.push;

import care.heard.platform.http.Problem;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a young person wants to be told from now on, and when. */
record SaveNoticePreferences(
    boolean wakes, List<String> reminders, Optional<Quiet> quiet, boolean quietAtSchool) {

  SaveNoticePreferences {
    quiet = quiet == null ? Optional.empty() : quiet;
  }

  /** A quiet time of their own, as {@code 18:00} to {@code 07:30}. */
  record Quiet(String from, String until) {}

  /** As it is kept; INVALID where the quiet time ends when it begins. */
  NoticePreferences chosen() {
    return new NoticePreferences(
        wakes,
        reminders.stream()
            .map(Reminder::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reminder.class))),
        quiet.map(SaveNoticePreferences::window),
        quietAtSchool);
  }

  private static QuietWindow window(Quiet quiet) {
    if (quiet.from().equals(quiet.until())) {
      throw Problem.invalid("/quiet/until", "Choose a time that is not the one it begins at.");
    }
    return new QuietWindow(LocalTime.parse(quiet.from()), LocalTime.parse(quiet.until()));
  }
}
