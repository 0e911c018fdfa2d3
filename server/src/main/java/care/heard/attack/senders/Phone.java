package care.heard.attack.senders;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/** A young person's phone. */
final class Phone {
  private static final String DIRECTORY = "/.well-known/private-token-issuer-directory";

  private final Requests requests;
  private final Map<String, String> session;
  private String pass = "";

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

  /** Has this quarter's pass signed, as every app does whether it will use it or not. */
  void takePass() throws GeneralSecurityException {
    var authority = get("/v1/me").get("authorityCode").asText();
    var directory =
        requests.send("GET", DIRECTORY + "?authority=" + authority, Map.of(), null).json();
    var decoder = Base64.getUrlDecoder();
    var blind =
        new BlindPass(
            decoder.decode(directory.at("/token-keys/0/token-key").asText()),
            decoder.decode(directory.get("challenge").asText()));
    var asked = Map.of("tokenRequest", blind.request());
    pass = blind.header(post("/v1/passes", asked).get("tokenResponse").asText());
  }

  /** Does something by its pass, over a connection that nothing else has used. */
  void sendByPass(String path, Object body) {
    requests.afresh().send("POST", path, Map.of("Authorization", pass), body).json();
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
