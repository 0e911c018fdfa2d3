package care.heard.ssd;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One import as it is sent; with what it refused where one alone was asked for. */
record ImportAnswer(
    UUID id,
    String state,
    Instant startedAt,
    Optional<Instant> finishedAt,
    long rowsRead,
    long refusedCount,
    List<String> changes,
    Optional<List<Refusal>> refused) {

  static ImportAnswer of(ImportRun run) {
    return of(run, Optional.empty());
  }

  static ImportAnswer of(ImportRun run, List<Refusal> refused) {
    return of(run, Optional.of(refused));
  }

  private static ImportAnswer of(ImportRun run, Optional<List<Refusal>> refused) {
    return new ImportAnswer(
        run.id(),
        run.state().code(),
        run.startedAt(),
        run.finishedAt(),
        run.rowsRead(),
        run.refusedCount(),
        run.changes(),
        refused);
  }
}
