package care.heard.push;

import io.vertx.sqlclient.Row;
import java.util.UUID;

/** Where pushes reach one phone. */
record PushAddress(UUID device, String token, Platform platform) {

  /** What kind of phone it is. */
  enum Platform {
    ANDROID,
    IOS
  }

  static PushAddress fromRow(Row row) {
    var platform = "ios".equals(row.getString("push_platform")) ? Platform.IOS : Platform.ANDROID;
    return new PushAddress(row.getUUID("device"), row.getString("push_token"), platform);
  }

  @Override
  public String toString() {
    return "PushAddress[" + device + "]";
  }
}
