package care.heard.phone;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The pass a phone has, and the one whose answer has not come yet. It lies in a file of its own, so
 * that it goes nowhere with what the phone is signed in by.
 *
 * @param token what is shown, in base64url
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PassBook(String quarter, String token, BlindPass waiting) {
  static final PassBook NEW = new PassBook(null, null, null);

  PassBook waitingFor(BlindPass pass) {
    return new PassBook(quarter, token, pass);
  }

  @Override
  public String toString() {
    return "PassBook[" + quarter + "]";
  }
}
