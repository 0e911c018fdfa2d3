package care.heard.push;

import io.vertx.sqlclient.Row;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Where pushes reach one phone.
 *
 * @param token FCM's token for it; for a browser, the address at its push service
 * @param browser what a browser needs besides; empty for a phone
 */
record PushAddress(UUID device, String token, Platform platform, Optional<WebPushAddress> browser) {

  /** What kind of phone it is. */
  enum Platform {
    ANDROID,
    IOS,
    WEB
  }

  /** Of a phone that FCM reaches. */
  PushAddress(UUID device, String token, Platform platform) {
    this(device, token, platform, Optional.empty());
  }

  static PushAddress fromRow(Row row) {
    var token = row.getString("push_token");
    return new PushAddress(
        row.getUUID("device"),
        token,
        Platform.valueOf(row.getString("push_platform").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getBuffer("push_p256dh"))
            .map(key -> new WebPushAddress(token, key, row.getBuffer("push_auth"))));
  }

  @Override
  public String toString() {
    return "PushAddress[" + device + "]";
  }
}
