package care.heard.ssd;

import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where extracts are handed in, and what became of those before.
 *
 * @param fresh how long ago the records were last brought up to date, in words
 */
public record ImportsPage(FormErrors errors, Optional<String> fresh, List<Line> lines) {
  /** One import: when it began, who began it, and what became of it, in words. */
  public record Line(UUID id, String started, String by, String outcome) {}

  static ImportsPage of(
      FormErrors errors, List<ImportRun> runs, Optional<Instant> fresh, Instant now) {
    return new ImportsPage(
        errors,
        fresh.map(then -> PlainTime.moment(then) + ", " + PlainTime.ago(then, now)),
        runs.stream().map(run -> line(run, now)).toList());
  }

  private static Line line(ImportRun run, Instant now) {
    return new Line(
        run.id(),
        PlainTime.moment(run.startedAt()),
        run.startedBy().orElse("The command line"),
        ImportPage.outcome(run, now));
  }
}
