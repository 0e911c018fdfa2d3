package care.heard.identity;

import care.heard.authorities.HelpLine;
import care.heard.workers.MyWorker;
import java.util.List;
import java.util.UUID;

/**
 * The young person's own page.
 *
 * @param id what their phone seals when they send confidentially
 */
record Me(
    UUID id,
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
