package care.heard.phone;

/** What a phone remembers: its session, whose it is, and what still waits to be sent. */
record PhoneState(String session, String callMe, Unsent unsent) {
  static final PhoneState NEW = new PhoneState(null, null, null);

  PhoneState signedIn(String token, String name) {
    return new PhoneState(token, name, null);
  }

  PhoneState signedOut() {
    return new PhoneState(null, null, unsent);
  }

  PhoneState waiting(Unsent command) {
    return new PhoneState(session, callMe, command);
  }

  boolean isWaitingToSay() {
    return unsent != null && unsent.is(Unsent.SAY);
  }

  @Override
  public String toString() {
    return "PhoneState[" + (session == null ? "signed out" : "signed in") + ", " + unsent + "]";
  }
}
