package care.heard.push.fake;

import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Access tokens, given for assertions that the service account has signed. */
final class FakeSessions {
  private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private final FakeServiceAccount account;
  private final Set<String> good = new HashSet<>();
  private int given;

  FakeSessions(FakeServiceAccount account) {
    this.account = account;
  }

  synchronized FakeFault.Answer grant(String grantType, String assertion) {
    if (!JWT_BEARER.equals(grantType) || assertion == null || !account.hasSigned(assertion)) {
      return answer(400, new JsonObject().put("error", "invalid_grant"));
    }
    var token = "fake-" + UUID.randomUUID();
    good.add("Bearer " + token);
    given++;
    return answer(
        200,
        new JsonObject()
            .put("access_token", token)
            .put("expires_in", 3600)
            .put("token_type", "Bearer"));
  }

  synchronized boolean isGood(String authorization) {
    return good.contains(authorization);
  }

  synchronized void revoke() {
    good.clear();
  }

  synchronized int given() {
    return given;
  }

  private static FakeFault.Answer answer(int status, JsonObject body) {
    return new FakeFault.Answer(status, Map.of(), body.encode());
  }
}
