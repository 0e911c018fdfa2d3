package care.heard.phone;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a phone remembers: its key, its tokens, whose it is, and what still waits to be sent.
 *
 * @param nonce the last one of the service; every proof bears one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PhoneState(String key, Tokens tokens, String nonce, String callMe, Unsent unsent) {
  static final PhoneState NEW = new PhoneState(null, null, null, null, null);

  /** The same with a key, if it has none. */
  PhoneState withKey() {
    return key == null ? new PhoneState(PhoneKey.generate(), tokens, nonce, callMe, unsent) : this;
  }

  PhoneState signedIn(Tokens fresh, String name) {
    return new PhoneState(key, fresh, nonce, name, null);
  }

  PhoneState renewed(Tokens fresh) {
    return new PhoneState(key, fresh, nonce, callMe, unsent);
  }

  PhoneState withNonce(String fresh) {
    return new PhoneState(key, tokens, fresh, callMe, unsent);
  }

  PhoneState signedOut() {
    return new PhoneState(null, null, nonce, null, unsent);
  }

  PhoneState waiting(Unsent command) {
    return new PhoneState(key, tokens, nonce, callMe, command);
  }

  @JsonIgnore
  boolean isSignedIn() {
    return tokens != null;
  }

  @JsonIgnore
  boolean isWaitingToSay() {
    return unsent != null && unsent.is(Unsent.SAY);
  }

  @Override
  public String toString() {
    return "PhoneState[" + (isSignedIn() ? "signed in" : "signed out") + ", " + unsent + "]";
  }
}
