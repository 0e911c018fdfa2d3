package care.heard.identity;

import care.heard.authorities.HelpLine;
import care.heard.workers.MyWorker;
import java.util.List;

/** The young person's own page. */
record Me(
    String callMe,
    String authority,
    String authorityCode,
    List<MyWorker> workers,
    List<HelpLine> help,
    Waiting waiting) {
  /** What they have not seen yet. */
  record Waiting(int notices) {}

  @Override
  public String toString() {
    return "Me";
  }
}
