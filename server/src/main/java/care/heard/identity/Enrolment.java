package care.heard.identity;

import care.heard.authorities.HelpLine;
import java.util.List;

/** A phone's first tokens, shown this once. */
record Enrolment(
    String accessToken,
    String tokenType,
    long expiresIn,
    String refreshToken,
    Person person,
    List<HelpLine> help) {
  /** Whom the service takes the young person to be. */
  record Person(String callMe, String authority) {}

  @Override
  public String toString() {
    return "Enrolment";
  }
}
