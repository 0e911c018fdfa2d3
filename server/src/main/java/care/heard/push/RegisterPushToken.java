package care.heard.push;

/** Where pushes reach a phone. */
record RegisterPushToken(String token, String platform) {
  @Override
  public String toString() {
    return "RegisterPushToken[" + platform + "]";
  }
}
