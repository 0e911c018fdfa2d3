package care.heard.standing;

import care.heard.workers.Standing;
import java.util.List;

/** Who stands by a young person, and who could. */
record StandsBy(String person, List<Standing> standing, List<Standing.Candidate> candidates) {
  @Override
  public String toString() {
    return "StandsBy";
  }
}
