package care.heard.asks;

import care.heard.platform.pages.FormErrors;
import java.util.Optional;

/**
 * How often anybody is asked, and the form for it.
 *
 * @param mayChange whether whoever looks can set it
 */
public record CapPage(
    Optional<String> message,
    FormErrors errors,
    boolean mayChange,
    int now,
    int nowDays,
    String atMost,
    String withinDays) {

  static CapPage of(CapOnAsks cap, boolean mayChange, Optional<String> message) {
    return new CapPage(
        message,
        FormErrors.none(),
        mayChange,
        cap.atMost(),
        cap.withinDays(),
        String.valueOf(cap.atMost()),
        String.valueOf(cap.withinDays()));
  }

  CapPage refused(FormErrors why, String typedAtMost, String typedDays) {
    return new CapPage(message, why, mayChange, now, nowDays, typedAtMost, typedDays);
  }
}
