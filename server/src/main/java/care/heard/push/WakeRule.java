package care.heard.push;

import care.heard.push.NoticeKind.WhenCancelled;
import care.heard.push.NoticeKind.WhenQuiet;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a phone is woken for a notice now, later or not at all: decided as it comes to sending.
 */
sealed interface WakeRule {
  /** Now. */
  record Go() implements WakeRule {}

  /** Not before then. */
  record Wait(Instant until) implements WakeRule {}

  /** Never; says why. */
  record Leave(String why) implements WakeRule {}

  /**
   * Applies the rules in order: is there still something to tell, do they want to be woken, and is
   * this a moment for it.
   */
  static WakeRule of(PushSubject subject, QuietTimes quiet, Instant expires, Instant now) {
    return moot(subject, now)
        .<WakeRule>map(Leave::new)
        .orElseGet(() -> inTime(subject.kind(), quiet, expires, now));
  }

  private static Optional<String> moot(PushSubject subject, Instant now) {
    if (subject.seen()) {
      return Optional.of("seen already");
    }
    if (!subject.preferences().wakes()) {
      return Optional.of("wants no wake-ups");
    }
    var rule = subject.kind().whenCancelled();
    if (rule == WhenCancelled.IS_MOOT && subject.isCancelled()) {
      return Optional.of("meeting cancelled");
    }
    if (rule == WhenCancelled.MATTERS && !subject.isCancelled()) {
      return Optional.of("meeting not cancelled any more");
    }
    return subject.hasBegun(now) ? Optional.of("meeting has begun") : Optional.empty();
  }

  private static WakeRule inTime(NoticeKind kind, QuietTimes quiet, Instant expires, Instant now) {
    var allowed = quiet.allowedFrom(now).filter(moment -> moment.isBefore(expires));
    if (allowed.isPresent()) {
      return allowed.get().isAfter(now) ? new Wait(allowed.get()) : new Go();
    }
    return kind.whenQuiet() == WhenQuiet.GOES_RATHER_THAN_TOO_LATE && !quiet.isTheirOwn(now)
        ? new Go()
        : new Leave("no moment for it in time");
  }
}
