package care.heard.meetings;

import care.heard.authorities.HelpLine;
import java.time.LocalDate;
import java.util.List;

/** What the young person said after a meeting, and whom to call. */
record Afterwards(Kept kept, String words, LocalDate saidOn, List<HelpLine> help) {
  @Override
  public String toString() {
    return "Afterwards";
  }
}
