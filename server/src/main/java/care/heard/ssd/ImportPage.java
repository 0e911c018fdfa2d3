package care.heard.ssd;

import care.heard.platform.pages.PlainTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One import.
 *
 * @param outcome what became of it, in words
 * @param running whether it goes on
 * @param changes what it changed, or would
 * @param refused the first of what it refused
 */
public record ImportPage(
    UUID id,
    String started,
    String by,
    String outcome,
    boolean running,
    String rows,
    List<String> changes,
    String refusedCount,
    List<Line> refused) {

  private static final Duration STANDSTILL = Duration.ofMinutes(15);

  /** One thing that was refused. */
  public record Line(String file, String line, String column, String reason) {}

  static ImportPage of(ImportRun run, List<Refusal> refused, Instant now) {
    return new ImportPage(
        run.id(),
        PlainTime.moment(run.startedAt()),
        run.startedBy().orElse("The command line"),
        outcome(run, now),
        run.state() == ImportState.RUNNING && !isCutShort(run, now),
        "%,d".formatted(run.rowsRead()),
        run.changes(),
        "%,d".formatted(run.refusedCount()),
        refused.stream().map(ImportPage::line).toList());
  }

  static String outcome(ImportRun run, Instant now) {
    return switch (run.state()) {
      case RUNNING ->
          isCutShort(run, now)
              ? "It was cut short. Nothing was kept: hand the files in again."
              : run.stage() + " …";
      case DONE -> "The records are as the extracts say.";
      case UNCHANGED -> "Nothing had changed.";
      case TRIED -> "Tried only: nothing was kept.";
      case REFUSED -> "Something has to be put right first. Nothing was kept.";
      case FAILED -> "It did not work. Nothing was kept.";
    };
  }

  // What ends with its server cannot say so any more.
  private static boolean isCutShort(ImportRun run, Instant now) {
    return run.seenAt().isBefore(now.minus(STANDSTILL));
  }

  private static Line line(Refusal refusal) {
    return new Line(
        refusal.file(),
        refusal.line().map(String::valueOf).orElse(""),
        refusal.column().orElse(""),
        refusal.reason());
  }

  /** What there is to download, in words; empty where nothing was refused. */
  public Optional<String> download() {
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of("All that was refused, for a spreadsheet (CSV)");
  }
}
