package care.heard.ssd;

import care.heard.platform.pages.PlainTime;
import care.heard.workers.WorkerFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many workers young people had in a year, by team.
 *
 * @param fresh how old the records are, in words
 */
public record WorkerFiguresPage(
    String from, String to, Optional<String> fresh, List<WorkerFigures.Team> lines) {

  static WorkerFiguresPage of(FreshFigures figures, Instant now) {
    var lines = new ArrayList<>(figures.teams());
    if (!lines.isEmpty()) {
      lines.add(figures.all());
    }
    return new WorkerFiguresPage(
        PlainTime.day(figures.from()),
        PlainTime.day(figures.to()),
        figures.recordsOf().map(then -> PlainTime.moment(then) + ", " + PlainTime.ago(then, now)),
        List.copyOf(lines));
  }
}
