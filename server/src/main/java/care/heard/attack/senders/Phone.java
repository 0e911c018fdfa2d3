package care.heard.attack.senders;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A young person's phone. */
final class Phone {
  private final Requests requests;
  private final Map<String, String> session;

  private Phone(Requests requests, Map<String, String> session) {
    this.requests = requests;
    this.session = session;
  }

  /** A phone that enrols with that code. */
  static Phone enrol(Requests requests, String code) {
    var session =
        requests
            .send("POST", "/v1/enrolments", Map.of(), Map.of("code", code))
            .json()
            .get("session")
            .asText();
    return new Phone(requests, Map.of("Authorization", "Bearer " + session));
  }

  /** Reads, by its session. */
  JsonNode get(String path) {
    return requests.send("GET", path, session, null).json();
  }

  /** Does something, by its session. */
  JsonNode post(String path, Object body) {
    return requests.send("POST", path, session, body).json();
  }
}
