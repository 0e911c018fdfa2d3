package care.heard.push;

import java.time.Duration;
import java.util.Optional;

/** What a push service says to a wake-up. */
sealed interface PushAnswer {

  /** It will reach the phone, or wait there. */
  record Accepted() implements PushAnswer {}

  /** This wake-up can never be sent. */
  record Refused(String why) implements PushAnswer {}

  /**
   * This token reaches no phone of ours any more.
   *
   * @param alarming whether somebody should look into it: the token is another project's
   */
  record TokenGone(String why, boolean alarming) implements PushAnswer {}

  /** Not now; perhaps after this time. */
  record TryLater(String why, Optional<Duration> after, Trouble trouble) implements PushAnswer {}

  /** What stands in the way of a wake-up, and of those after it. */
  enum Trouble {
    /** Something about this one alone, or unclear. */
    THIS_ONE,
    /** Phones like this one are not reached: somebody has to look into it. */
    SET_UP_WRONGLY,
    /** We are too fast. */
    TOO_FAST,
    /** Nobody answers, or nothing sensible. */
    AWAY,
    /** We are not let in at all: somebody has to look into it. */
    REFUSED
  }
}
