package care.heard.identity.passes;

/** A blind signature, and the quarter in which the pass can be used. */
record IssuedPass(String tokenResponse, String quarter) {
  @Override
  public String toString() {
    return "IssuedPass";
  }
}
