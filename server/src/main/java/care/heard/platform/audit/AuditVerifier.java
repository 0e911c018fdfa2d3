package care.heard.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks the log of one authority from its first row to its last (promise 7). */
final class AuditVerifier {
  /** Sealing takes seconds and signing a minute: what is older and has neither is a fault. */
  private static final Duration SOON = Duration.ofMinutes(5);

  private final List<CheckpointVerifier> keys;
  private final Instant now;

  /** What was found. */
  record Finding(long rows, long covered, Optional<Fault> fault) {}

  /**
   * Takes a checkpoint for true that any of these keys signed: the one in use, and earlier ones.
   */
  AuditVerifier(List<CheckpointVerifier> keys, Instant now) {
    this.keys = keys;
    this.now = now;
  }

  /**
   * Checks it against its own checkpoints and those that were shipped elsewhere.
   *
   * @param shipped signed notes from outside the database
   */
  Finding verify(Connection connection, UUID authority, List<String> shipped) throws SQLException {
    var reader = new ChainReader(connection, authority);
    var notes = new ArrayList<>(reader.checkpoints());
    notes.addAll(shipped);
    var checkpoints = notes.stream().flatMap(note -> read(note, authority).stream()).toList();
    var check = new ChainCheck(checkpoints);
    reader.each(check::take);
    var fault = check.result().or(() -> unsigned(notes, checkpoints)).or(() -> uncovered(check));
    if (fault.isEmpty()) {
      fault =
          reader.unsealed(now.minus(SOON)).map(entry -> Fault.of(Fault.Kind.NOT_SEALED, 0, entry));
    }
    return new Finding(check.rows(), check.covered(), fault);
  }

  private Optional<Checkpoint> read(String note, UUID authority) {
    return keys.stream()
        .flatMap(key -> Checkpoint.read(note, key).stream())
        .filter(checkpoint -> checkpoint.authority().equals(authority.toString()))
        .findFirst();
  }

  private static Optional<Fault> unsigned(List<String> notes, List<Checkpoint> checkpoints) {
    return notes.size() == checkpoints.size()
        ? Optional.empty()
        : Optional.of(Fault.of(Fault.Kind.FALSE_CHECKPOINT, 0, null));
  }

  private Optional<Fault> uncovered(ChainCheck check) {
    return check
        .firstUncovered()
        .filter(entry -> entry.at().isBefore(now.minus(SOON)))
        .map(entry -> Fault.of(Fault.Kind.NO_CHECKPOINT, check.covered() + 1, entry));
  }
}
