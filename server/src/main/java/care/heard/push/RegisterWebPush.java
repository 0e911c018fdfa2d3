package care.heard.push;

import care.heard.platform.http.Problem;
import io.vertx.core.buffer.Buffer;
import java.util.Base64;

/** Where notices reach a browser, as the browser tells it. */
record RegisterWebPush(String endpoint, Keys keys) {

  /** What a message to it is sealed with. */
  record Keys(String p256dh, String auth) {
    @Override
    public String toString() {
      return "Keys[hidden]";
    }
  }

  /** The address of it; INVALID where nothing can be sent there, or nothing sealed for it. */
  WebPushAddress address(WebPushSettings settings) {
    if (!settings.isPushService(endpoint)) {
      throw Problem.invalid("/endpoint", "This is not the push service of a browser that we know.");
    }
    var point = Base64.getUrlDecoder().decode(keys.p256dh());
    if (!WebPushAddress.isPoint(point)) {
      throw Problem.invalid("/keys/p256dh", "This is not a key of a browser.");
    }
    return new WebPushAddress(
        endpoint, Buffer.buffer(point), Buffer.buffer(Base64.getUrlDecoder().decode(keys.auth())));
  }

  @Override
  public String toString() {
    return "RegisterWebPush";
  }
}
