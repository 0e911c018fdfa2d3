package care.heard.platform.jobs;

import java.time.Duration;
import java.util.Optional;

/** What became of a message. */
public sealed interface Outcome {

  /** It is finished; says how. */
  record Done(String how) implements Outcome {}

  /** It is to be tried again, no sooner than after this time. */
  record Retry(Optional<Duration> after) implements Outcome {}

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

  /** It is given up. */
  static Outcome drop(String why) {
    return new Drop(why);
  }
}
