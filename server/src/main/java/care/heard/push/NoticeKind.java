package care.heard.push;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * Why a young person has something new, and how it is told: the whole table of rules. It never
 * leaves the service in a push.
 */
public enum NoticeKind {
  MEETING_INVITATION(WhenQuiet.WAITS, WhenCancelled.IS_MOOT),
  MEETING_REMINDER(WhenQuiet.GOES_RATHER_THAN_TOO_LATE, WhenCancelled.IS_MOOT),
  MEETING_CHANGED(WhenQuiet.GOES_RATHER_THAN_TOO_LATE, WhenCancelled.IS_MOOT),
  MEETING_CANCELLED(WhenQuiet.GOES_RATHER_THAN_TOO_LATE, WhenCancelled.MATTERS),
  REPLY_WAITING(WhenQuiet.WAITS, WhenCancelled.DOES_NOT_TOUCH_IT),
  WORKER_CHANGED(WhenQuiet.WAITS, WhenCancelled.DOES_NOT_TOUCH_IT),
  VISIT_ASSIGNED(WhenQuiet.WAITS, WhenCancelled.DOES_NOT_TOUCH_IT),
  SOMETHING_CHANGED(WhenQuiet.WAITS, WhenCancelled.DOES_NOT_TOUCH_IT),
  /** Never a row of its own; see {@link SealedNotices}. */
  IDENTITY_OPENED(WhenQuiet.WAITS, WhenCancelled.DOES_NOT_TOUCH_IT);

  /** What becomes of it by night and in school. */
  enum WhenQuiet {
    /** It waits for the next allowed moment; if that is too late, no phone is woken. */
    WAITS,
    /** It waits, unless it would be of no use by then: then it goes at once. */
    GOES_RATHER_THAN_TOO_LATE
  }

  /** What becomes of it when its meeting is cancelled. */
  enum WhenCancelled {
    IS_MOOT,
    /** Only then is there something to tell. */
    MATTERS,
    DOES_NOT_TOUCH_IT
  }

  private final WhenQuiet whenQuiet;
  private final WhenCancelled whenCancelled;

  NoticeKind(WhenQuiet whenQuiet, WhenCancelled whenCancelled) {
    this.whenQuiet = whenQuiet;
    this.whenCancelled = whenCancelled;
  }

  /** As it stands in the database and the contract: {@code meeting-invitation}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What there is to tell, in words for staff. */
  public String words() {
    return switch (this) {
      case MEETING_INVITATION -> "Invitation";
      case MEETING_REMINDER -> "Reminder";
      case MEETING_CHANGED -> "Another time or place";
      case MEETING_CANCELLED -> "Called off";
      case REPLY_WAITING -> "An answer is waiting";
      case WORKER_CHANGED -> "A new worker";
      case VISIT_ASSIGNED -> "A visit";
      case SOMETHING_CHANGED -> "Something changed";
      case IDENTITY_OPENED -> "Something new";
    };
  }

  WhenQuiet whenQuiet() {
    return whenQuiet;
  }

  WhenCancelled whenCancelled() {
    return whenCancelled;
  }

  static NoticeKind of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }
}
