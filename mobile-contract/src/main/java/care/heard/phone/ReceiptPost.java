package care.heard.phone;

import care.heard.client.ApiClient;
import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.KeptMessage;
import care.heard.client.model.ReceiptThread;
import care.heard.client.model.WriteMessage;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** What lies under a receipt: over a connection of its own, with the receipt and nothing else. */
final class ReceiptPost {
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final int TRIES = 3;

  private final PhoneApi api;

  ReceiptPost(URI server, KeptReceipt receipt) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(server.toString().replaceFirst("/+$", ""));
    client.setReadTimeout(ANSWER);
    client.setRequestInterceptor(request ->
        request.setHeader(
            "Authorization",
            "Receipt authority=\"%s\", thread=\"%s\""
                .formatted(receipt.authority(), receipt.thread())));
    this.api = new PhoneApi(client);
  }

  /** What was written; nothing before somebody has written back. */
  ReceiptThread read() throws ApiException {
    return api.readThread();
  }

  /** Writes again, and the very same where no answer comes. */
  KeptMessage write(String words) throws ApiException {
    UUID key = UUID.randomUUID();
    for (int left = TRIES - 1; ; left--) {
      try {
        return api.writeInThread(key, new WriteMessage().words(words));
      } catch (ApiException e) {
        if (left == 0 || e.getCode() > 0) {
          throw e;
        }
      }
    }
  }

  /** Takes it back. */
  void withdraw() throws ApiException {
    api.withdrawUnnamedFeedback();
  }
}
