package care.heard.ssd;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.FormFile;
import care.heard.platform.http.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where an administrator hands in extracts, and looks what became of them. */
final class ImportDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
  private static final int RUNS_AT_MOST = 50;
  private static final int REFUSED_SHOWN = 500;
  private static final int REFUSED_AT_MOST = 10_000;

  private final Vertx vertx;
  private final ImportService imports;
  private final Audit audit;
  private final ImportStore store = new ImportStore();

  ImportDesk(Vertx vertx, ImportService imports, Audit audit) {
    this.vertx = vertx;
    this.imports = imports;
    this.audit = audit;
  }

  /** The latest imports, the newest first. */
  Future<List<ImportRun>> list(Tx tx) {
    return store.latest(tx, RUNS_AT_MOST);
  }

  /** One import; NOT_FOUND where there is none of that id. */
  Future<ImportRun> require(Tx tx, UUID id) {
    return store.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  /** The first of what it refused. */
  Future<List<Refusal>> refused(Tx tx, UUID id) {
    return store.refused(tx, id, REFUSED_SHOWN);
  }

  /** All of what it refused that is kept; the download is on record. */
  Future<List<Refusal>> allRefused(Tx tx, UUID id) {
    return require(tx, id)
        .compose(_ -> store.refused(tx, id, REFUSED_AT_MOST))
        .compose(all -> audit.record(tx, "downloadRefused", id).map(all));
  }

  /** When the records were last brought up to date. */
  Future<Optional<Instant>> fresh(Tx tx) {
    return store.fresh(tx);
  }

  /**
   * Begins an import of these files, which goes on after the answer; gives its id. The files are
   * the import's own from here on, and gone when it ends.
   */
  Future<UUID> begin(Caller.StaffMember staff, List<FormFile> files, ImportOptions options) {
    if (files.isEmpty()) {
      return Future.failedFuture(Problem.invalid("/files", "Choose the extracts to take over."));
    }
    return vertx
        .executeBlocking(() -> own(files))
        .compose(own -> imports.begin(staff).onSuccess(run -> goOn(staff, run, own, options)));
  }

  private void goOn(
      Caller.StaffMember staff, UUID run, List<Extracts.Named> own, ImportOptions options) {
    imports
        .run(staff, run, own, options, (_, _) -> {})
        .onFailure(failure -> LOG.error("what became of an import is not kept", failure))
        .eventually(() -> vertx.executeBlocking(() -> gone(own)))
        .onFailure(failure -> LOG.error("files of an import are not deleted", failure));
  }

  // A folder that nobody else on the machine can read: there are names in these files.
  private static List<Extracts.Named> own(List<FormFile> files) throws IOException {
    var folder = Files.createTempDirectory("heard-import");
    var own = new ArrayList<Extracts.Named>();
    for (int i = 0; i < files.size(); i++) {
      var path = Files.move(files.get(i).path(), folder.resolve(i + ".csv"));
      own.add(new Extracts.Named(path, files.get(i).name()));
    }
    return own;
  }

  private static Void gone(List<Extracts.Named> own) {
    try {
      for (var file : own) {
        Files.deleteIfExists(file.path());
      }
      Path folder = own.getFirst().path().getParent();
      Files.deleteIfExists(folder);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
