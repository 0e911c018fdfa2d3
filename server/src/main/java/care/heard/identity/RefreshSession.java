package care.heard.identity;

/** The refresh token that a phone changes for new tokens. */
record RefreshSession(String refreshToken) {
  @Override
  public String toString() {
    return "RefreshSession";
  }
}
