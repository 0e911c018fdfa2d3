package care.heard.push;

import care.heard.push.PushAddress.Platform;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Each phone is woken by the push service of its kind. */
record PushSenders(Map<Platform, PushSender> byPlatform) implements PushSender {
  @Override
  public Future<PushAnswer> wake(PushAddress address, UUID notice, Instant expires) {
    var sender = byPlatform.get(address.platform());
    return sender == null
        ? Future.succeededFuture(new PushAnswer.Refused("no push service configured"))
        : sender.wake(address, notice, expires);
  }

  @Override
  public boolean isReady() {
    return byPlatform.values().stream().allMatch(PushSender::isReady);
  }
}
