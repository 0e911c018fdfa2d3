package care.heard.safeguarding.sealed;

/** A duty officer asks for a sealed identity to be opened: why, and their passphrase. */
record RequestOpening(String reason, String passphrase) {
  @Override
  public String toString() {
    return "RequestOpening";
  }
}
