package care.heard.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of a message. */
public sealed interface Outcome {

  /** It is finished; says how. */
  record Done(String how) implements Outcome {}

  /** It is to be tried again, no sooner than after this time. */
  record Retry(Optional<Duration> after) implements Outcome {}

  /** This is not the moment for it: it is to be handled then, or dropped if it expires before. */
  record Defer(Instant until) implements Outcome {}

  /** It is given up; says why. */
  record Drop(String why) implements Outcome {}

  /** It is finished. */
  static Outcome done(String how) {
    return new Done(how);
  }

  /** It is to be tried again when the worker sees fit, until it expires. */
  static Outcome retry() {
    return retry(Optional.empty());
  }

  /** It is to be tried again, no sooner than after this time, until it expires. */
  static Outcome retry(Optional<Duration> after) {
    return new Retry(after);
  }

  /** It is to be handled at that moment, not before. */
  static Outcome defer(Instant until) {
    return new Defer(until);
  }

  /** It is given up. */
  static Outcome drop(String why) {
    return new Drop(why);
  }
}
