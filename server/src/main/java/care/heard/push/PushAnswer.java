package care.heard.push;

import java.time.Duration;
import java.util.Optional;

/** What a push service says to a wake-up. */
sealed interface PushAnswer {

  /** It will reach the phone, or wait there. */
  record Accepted() implements PushAnswer {}

  /** This wake-up can never be sent. */
  record Refused(String why) implements PushAnswer {}

  /** This token reaches no phone of ours any more. */
  record TokenGone(String why) implements PushAnswer {}

  /** Not now; perhaps after this time. */
  record TryLater(String why, Optional<Duration> after) implements PushAnswer {}
}
