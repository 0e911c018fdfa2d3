package care.heard.ssd;

import care.heard.workers.WorkerFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Figures of workers, and how fresh the records are that they are counted from. */
record FreshFigures(
    LocalDate from,
    LocalDate to,
    Optional<Instant> recordsOf,
    WorkerFigures.Team all,
    List<WorkerFigures.Team> teams) {

  static FreshFigures of(WorkerFigures figures, Optional<Instant> recordsOf) {
    return new FreshFigures(
        figures.from(), figures.to(), recordsOf, figures.all(), figures.teams());
  }
}
