package care.heard.mydata;

import care.heard.support.Answer;
import care.heard.support.Client;
import java.util.Map;

/** How a phone erases everything: it asks what that means, and then says so. */
final class Erasing {
  private Erasing() {}

  /** Asks, and does it. */
  static Answer everything(Client phone) {
    return confirm(phone, confirmation(phone)).expect(200);
  }

  static String confirmation(Client phone) {
    var offer = phone.post("/v1/my-data/erasure-requests").expect(200);
    return offer.json().get("confirmation").asText();
  }

  static Answer confirm(Client phone, String confirmation) {
    return phone.post("/v1/my-data/erasure", Map.of("confirmation", confirmation));
  }
}
