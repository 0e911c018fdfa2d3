package care.heard.identity.signin;

import care.heard.platform.http.Json;
import care.heard.platform.vault.ServiceKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Keeps a sign-in under way in the browser that started it, sealed. SameSite is Lax because the
 * provider's redirect comes from another site.
 */
final class SignInCookie {
  static final String NAME = "__Host-heard-sign-in";
  private static final String CONTEXT = "sign-in";
  private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";
  private static final int LENGTH_AT_MOST = 4096;

  private final ServiceKey serviceKey;

  SignInCookie(ServiceKey serviceKey) {
    this.serviceKey = serviceKey;
  }

  /** The header that gives the browser the attempt. */
  String holding(SignInAttempt attempt) {
    var plain = Json.text(attempt).getBytes(StandardCharsets.UTF_8);
    var sealed = serviceKey.seal(plain, CONTEXT);
    return NAME
        + "="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)
        + RULES
        + SignInAttempt.VALID.toSeconds();
  }

  /** The header that takes it away. */
  static String gone() {
    return NAME + "=" + RULES + "0";
  }

  /** The attempt in a cookie's value, where it is one of ours and not over. */
  Optional<SignInAttempt> read(String value, Instant now) {
    if (value == null || value.isEmpty() || value.length() > LENGTH_AT_MOST) {
      return Optional.empty();
    }
    try {
      var plain = serviceKey.open(Base64.getUrlDecoder().decode(value), CONTEXT);
      var attempt = Json.read(new String(plain, StandardCharsets.UTF_8), SignInAttempt.class);
      return Optional.of(attempt).filter(a -> !a.isOver(now));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }
}
