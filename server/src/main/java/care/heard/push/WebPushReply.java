package care.heard.push;

import care.heard.push.PushAnswer.Trouble;
import java.time.Duration;
import java.util.Optional;

/** A browser's push service's reply to one message (RFC 8030, 8292), and what it means. */
record WebPushReply(int status, Optional<Duration> retryAfter) {

  /** What to do now. Anything that is not clearly final is tried again. */
  PushAnswer answer() {
    return switch (status) {
      case 200, 201, 202 -> new PushAnswer.Accepted();
      case 400, 413 -> new PushAnswer.Refused(why());
      case 401 -> later(Trouble.SET_UP_WRONGLY);
      // The subscription was made with another key than ours.
      case 403 -> new PushAnswer.TokenGone(why(), true);
      case 404, 410 -> new PushAnswer.TokenGone(why(), false);
      default -> later(Trouble.THIS_ONE);
    };
  }

  private PushAnswer later(Trouble trouble) {
    return new PushAnswer.TryLater(why(), retryAfter, trouble);
  }

  private String why() {
    return "web push " + status;
  }
}
