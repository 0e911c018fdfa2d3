package care.heard.identity;

import care.heard.platform.access.Replays;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** Phones whose session has ended: what access tokens they still have are good for nothing. */
final class EndedPhones {
  private final Replays remembered;

  EndedPhones(Replays remembered) {
    this.remembered = remembered;
  }

  /** From now on, the access tokens of these phones are refused. */
  Future<Void> add(List<UUID> devices) {
    return Future.join(
            devices.stream()
                .map(device -> remembered.firstTime(key(device), AccessTokens.LASTS))
                .toList())
        .mapEmpty();
  }

  /** Whether the phone's session ended while one of its access tokens might still be good. */
  Future<Boolean> has(UUID device) {
    return remembered.isKnown(key(device));
  }

  private static String key(UUID device) {
    return "ended/" + device;
  }
}
