package care.heard.push;

import care.heard.platform.ops.Metrics;
import care.heard.push.PushAnswer.Trouble;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows in the metrics and the log how a push service answers, and raises what needs a person. */
final class PushWatch {
  private static final Logger LOG = LoggerFactory.getLogger(PushWatch.class);

  private static final Set<Trouble> ALARMING = Set.of(Trouble.REFUSED, Trouble.SET_UP_WRONGLY);

  private final Metrics metrics;
  private final String service;

  PushWatch(Metrics metrics, String service) {
    this.metrics = metrics;
    this.service = service;
  }

  /** One answer to a wake-up. */
  void answered(PushAnswer answer) {
    metrics.pushed(service, outcome(answer));
    if (isAlarming(answer)) {
      metrics.pushAlarm(service);
      LOG.error("{} refuses us, and somebody has to look into it: {}", service, answer);
    }
  }

  private static String outcome(PushAnswer answer) {
    return switch (answer) {
      case PushAnswer.Accepted() -> "accepted";
      case PushAnswer.Refused _ -> "refused";
      case PushAnswer.TokenGone _ -> "token-gone";
      case PushAnswer.TryLater _ -> "try-later";
    };
  }

  private static boolean isAlarming(PushAnswer answer) {
    return switch (answer) {
      case PushAnswer.TokenGone(String _, boolean alarming) -> alarming;
      case PushAnswer.TryLater later -> ALARMING.contains(later.trouble());
      case PushAnswer.Accepted _, PushAnswer.Refused _ -> false;
    };
  }
}
