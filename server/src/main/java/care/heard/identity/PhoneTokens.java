package care.heard.identity;

/** What a phone shows from now on, and what it changes for new ones. */
record PhoneTokens(String accessToken, String tokenType, long expiresIn, String refreshToken) {

  /** The reply, in the members of RFC 6749, 5.1. */
  static PhoneTokens of(String accessToken, RefreshToken refresh) {
    return new PhoneTokens(accessToken, "DPoP", AccessTokens.LASTS.toSeconds(), refresh.value());
  }

  @Override
  public String toString() {
    return "PhoneTokens";
  }
}
