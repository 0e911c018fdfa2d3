package care.heard.push;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How far a notice has come on its way to a young person. */
public enum DeliveryState {
  /** A phone will be woken for it, as soon as that is allowed and possible. */
  QUEUED("Waiting to be sent"),
  /** A push service has taken it for a phone. */
  SENT("Sent to their phone"),
  /** It was shown on a phone, in the app. */
  SEEN("Seen on their phone"),
  /** It waits in the app, and no phone is woken for it any more. */
  IN_THE_APP("Waiting in the app: no phone could be woken for it");

  private final String words;

  DeliveryState(String words) {
    this.words = words;
  }

  /** As it stands in the contract: {@code in-the-app}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What staff read. */
  public String words() {
    return words;
  }

  static DeliveryState of(
      boolean seen, boolean sent, boolean left, Optional<Instant> expires, Instant now) {
    if (seen) {
      return SEEN;
    }
    if (sent) {
      return SENT;
    }
    return left || expires.filter(e -> !e.isAfter(now)).isPresent() ? IN_THE_APP : QUEUED;
  }
}
