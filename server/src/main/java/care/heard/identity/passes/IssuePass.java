package care.heard.identity.passes;

/** A pass to be signed, blinded. */
record IssuePass(String tokenRequest) {
  @Override
  public String toString() {
    return "IssuePass";
  }
}
