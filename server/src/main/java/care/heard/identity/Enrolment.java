package care.heard.identity;

import care.heard.authorities.HelpLine;
import java.time.LocalDate;
import java.util.List;

/** A phone's session, shown this once. */
record Enrolment(String session, LocalDate expiresOn, Person person, List<HelpLine> help) {
  /** Whom the service takes the young person to be. */
  record Person(String callMe, String authority) {}

  @Override
  public String toString() {
    return "Enrolment";
  }
}
