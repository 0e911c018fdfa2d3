package care.heard.phone;

import care.heard.client.ApiClient;
import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.SendUnnamedFeedback;
import care.heard.client.model.UnnamedReceipt;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;

/** Sends without a name: over a connection of its own, with the pass and nothing else. */
final class UnnamedPost {
  private static final Duration LATEST = Duration.ofHours(1);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final int TRIES = 3;

  private final PhoneApi api;

  UnnamedPost(URI server, String token) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(server.toString().replaceFirst("/+$", ""));
    client.setReadTimeout(ANSWER);
    client.setRequestInterceptor(
        request -> request.setHeader("Authorization", "PrivateToken token=\"" + token + "\""));
    this.api = new PhoneApi(client);
  }

  /** Sends it, and the very same again where no answer comes. */
  UnnamedReceipt send(SendUnnamedFeedback message) throws ApiException {
    UUID key = UUID.randomUUID();
    for (int left = TRIES - 1; ; left--) {
      try {
        return api.sendUnnamedFeedback(key, message);
      } catch (ApiException e) {
        if (left == 0 || e.getCode() > 0) {
          throw e;
        }
      }
    }
  }

  /** Waits a random time, so that nobody who watches the network sees when it was written. */
  static void waitAWhile() {
    try {
      Thread.sleep(Duration.ofMillis(new SecureRandom().nextLong(LATEST.toMillis())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Stopped. It was not sent.", e);
    }
  }
}
