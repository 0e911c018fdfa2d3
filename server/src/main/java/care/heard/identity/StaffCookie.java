package care.heard.identity;

/**
 * The cookie of a staff session (RFC 6265bis: the {@code __Host-} prefix binds it to this host).
 */
final class StaffCookie {
  private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

  private StaffCookie() {}

  /** The header that gives a browser the session. */
  static String holding(String token) {
    return StaffSessions.COOKIE + "=" + token + RULES;
  }

  /** The header that takes it away. */
  static String gone() {
    return StaffSessions.COOKIE + "=" + RULES + "; Max-Age=0";
  }
}
