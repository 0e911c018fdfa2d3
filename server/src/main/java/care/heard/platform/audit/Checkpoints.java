package care.heard.platform.audit;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs the end of each chain. Whoever later cuts the log off, or writes it anew, cannot sign what
 * they made; and copies of the checkpoints outside the host say what was there.
 */
final class Checkpoints {
  /** What the name of an authority's file ends with. */
  static final String FILE = ".checkpoints";

  private final Vertx vertx;
  private final AuditKey key;
  private final Optional<Path> folder;
  private final Sealer sealer;

  /** Checkpoints are also appended to a file for each authority in that folder, if one is given. */
  Checkpoints(Vertx vertx, AuditKey key, Optional<Path> folder, Sealer sealer) {
    this.vertx = vertx;
    this.key = key;
    this.folder = folder;
    this.sealer = sealer;
  }

  /** Signs and keeps the end of the authority's chain, where it grew since the last time. */
  Future<Void> sign(Tx tx) {
    var authority = tx.caller().authority().orElseThrow();
    return sealer
        .end(tx)
        .map(end ->
            new Checkpoint(authority.toString(), end, tx.now().truncatedTo(ChronoUnit.SECONDS)))
        .compose(checkpoint -> keep(tx, authority, checkpoint));
  }

  private Future<Void> keep(Tx tx, UUID authority, Checkpoint checkpoint) {
    var position = checkpoint.end().position();
    if (position == 0) {
      return Future.succeededFuture();
    }
    var note = checkpoint.signed(key);
    return tx.run(KEEP, authority, position, note)
        .compose(rows -> rows.rowCount() == 1 ? ship(authority, note) : Future.succeededFuture());
  }

  private Future<Void> ship(UUID authority, String note) {
    return folder
        .map(path -> append(path.resolve(authority + FILE), note))
        .orElse(Future.succeededFuture());
  }

  private Future<Void> append(Path file, String note) {
    var options = new OpenOptions().setAppend(true).setDsync(true).setPerms("rw-r-----");
    return vertx
        .fileSystem()
        .open(file.toString(), options)
        .compose(open -> open.write(Buffer.buffer(note)).eventually(open::close));
  }

  private static final String KEEP =
      """
      insert into audit_checkpoint (authority_id, position, note)
      values ($1, $2, $3)
      on conflict on constraint audit_checkpoint_pkey do nothing
      """;
}
