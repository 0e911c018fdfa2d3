package care.heard.attack.senders;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A young person's phone: its key, the tokens of its session, and its pass. */
final class Phone {
  private static final String DIRECTORY = "/.well-known/private-token-issuer-directory";

  private static final String THREAD = "/v1/thread";

  private final Requests requests;
  private final PhoneKey key = new PhoneKey();
  private String accessToken = "";
  private String refreshToken = "";
  private String nonce = "none-yet";
  private String pass = "";
  private String authority = "";
  private Optional<String> thread = Optional.empty();

  private Phone(Requests requests) {
    this.requests = requests;
  }

  /** A phone that enrols with that code. */
  static Phone enrol(Requests requests, String code) {
    var phone = new Phone(requests);
    phone.keep(phone.send("POST", "/v1/enrolments", "", Map.of("code", code)));
    return phone;
  }

  /** Changes its tokens for new ones. */
  void refresh() {
    keep(send("POST", "/v1/tokens", "", Map.of("refreshToken", refreshToken)));
  }

  /** Has this quarter's pass signed, as every app does whether it will use it or not. */
  void takePass() throws GeneralSecurityException {
    authority = get("/v1/me").get("authorityCode").asText();
    var path = DIRECTORY + "?authority=" + authority;
    var directory = requests.afresh().send("GET", path, Map.of(), null).json();
    var decoder = Base64.getUrlDecoder();
    var blind =
        new BlindPass(
            decoder.decode(directory.at("/token-keys/0/token-key").asText()),
            decoder.decode(directory.get("challenge").asText()));
    var asked = Map.of("tokenRequest", blind.request());
    pass = blind.header(post("/v1/passes", asked).get("tokenResponse").asText());
  }

  /** Sends something by its pass, over a connection that nothing else has used. */
  void sendByPass(String path, Map<String, Object> body) {
    requests.afresh().send("POST", path, Map.of("Authorization", pass), body).json();
    thread = Optional.of(body.get("thread").toString());
  }

  /** Looks what was written back, and writes again, by the receipt of what it sent by its pass. */
  void writeByReceipt(Object message) {
    thread.ifPresent(known -> {
      var receipt = Map.of("Authorization", receipt(known));
      requests.afresh().send("GET", THREAD, receipt, null).json();
      requests.afresh().send("POST", THREAD + "/messages", receipt, message).json();
    });
  }

  private String receipt(String known) {
    return "Receipt authority=\"" + authority + "\", thread=\"" + known + "\"";
  }

  /** Reads, by its session. */
  JsonNode get(String path) {
    return send("GET", path, accessToken, null);
  }

  /** Does something, by its session. */
  JsonNode post(String path, Object body) {
    return send("POST", path, accessToken, body);
  }

  private void keep(JsonNode tokens) {
    accessToken = tokens.get("accessToken").asText();
    refreshToken = tokens.get("refreshToken").asText();
  }

  // A nonce is told with each answer; where the last one is too old, one more try has a fresh one.
  private JsonNode send(String method, String path, String token, Object body) {
    var answer = prove(method, path, token, body);
    if (answer.response().statusCode() == 401 && answer.text().contains("nonce-needed")) {
      answer = prove(method, path, token, body);
    }
    return answer.json();
  }

  private Requests.Answer prove(String method, String path, String token, Object body) {
    var headers = new TreeMap<String, String>();
    headers.put("DPoP", key.proof(method, requests.address(path), nonce, token));
    if (!token.isEmpty()) {
      headers.put("Authorization", "DPoP " + token);
    }
    var answer = requests.send(method, path, headers, body);
    answer.response().headers().firstValue("DPoP-Nonce").ifPresent(fresh -> nonce = fresh);
    return answer;
  }

  @Override
  public String toString() {
    return "Phone";
  }
}
