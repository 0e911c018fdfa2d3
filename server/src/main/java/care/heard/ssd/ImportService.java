package care.heard.ssd;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.identity.PeopleRegister;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.vault.KeyedHash;
import care.heard.workers.CouncilRecords;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports from beginning to end, each on record as it goes. */
final class ImportService {
  private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);
  private static final int ROWS_BETWEEN_NOTES = 20_000;

  private final Vertx vertx;
  private final Database database;
  private final Authorities authorities;
  private final PeopleRegister register;
  private final KeyedHash hash;
  private final Audit audit;
  private final CouncilRecords records = new CouncilRecords();
  private final ImportStore store = new ImportStore();

  ImportService(
      Vertx vertx,
      Database database,
      Authorities authorities,
      PeopleRegister register,
      KeyedHash hash,
      Audit audit) {
    this.vertx = vertx;
    this.database = database;
    this.authorities = authorities;
    this.register = register;
    this.hash = hash;
    this.audit = audit;
  }

  /** Puts down that an import begins; gives its id. */
  Future<UUID> begin(Caller caller) {
    var run = UUID.randomUUID();
    var staff =
        caller instanceof Caller.StaffMember member
            ? Optional.of(member.staff())
            : Optional.<UUID>empty();
    return in(caller, tx -> store.begin(tx, run, staff)).map(run);
  }

  /** Does it and puts down what it came to. */
  Future<Report> run(
      Caller caller,
      UUID run,
      List<Extracts.Named> files,
      ImportOptions options,
      Progress progress) {
    var refusals = new Refusals();
    return vertx
        .executeBlocking(() -> Extracts.open(files, refusals))
        .compose(extracts ->
            importing(caller, run, extracts, refusals, options, progress)
                .eventually(() -> closed(extracts)))
        .recover(failure -> explain(failure, refusals))
        .compose(report -> in(caller, tx -> store.end(tx, run, report)).map(report));
  }

  private Future<Report> importing(
      Caller caller,
      UUID run,
      Extracts extracts,
      Refusals refusals,
      ImportOptions options,
      Progress progress) {
    if (refusals.ofWholeFiles()) {
      return Future.failedFuture(new KeepNothing(refused(refusals, extracts.leftAlone())));
    }
    var told = noted(caller, run, progress);
    return in(caller, authorities::own)
        .map(Authority::localities)
        .map(localities ->
            new Readings.Ground(caller.authority().orElseThrow(), hash, extracts, localities))
        .map(ground ->
            new Importing(vertx, register, records, audit, run, ground, refusals, options, told))
        .compose(importing -> in(caller, importing::within));
  }

  private Future<Void> closed(Extracts extracts) {
    return vertx.executeBlocking(() -> {
      extracts.close();
      return null;
    });
  }

  private static Future<Report> explain(Throwable failure, Refusals refusals) {
    return switch (failure) {
      case KeepNothing nothing -> Future.succeededFuture(nothing.report());
      case NotReadable unreadable -> {
        refusals.add(unreadable.refusal());
        yield Future.succeededFuture(refused(refusals, List.of()));
      }
      case Problem problem -> Future.succeededFuture(failed(problem.detail()));
      default -> {
        LOG.error("an import failed", failure);
        yield Future.succeededFuture(
            failed("The service could not do it. Nothing was kept; try again."));
      }
    };
  }

  private static Report refused(Refusals refusals, List<String> leftAlone) {
    return new Report(
        ImportState.REFUSED, 0, List.of(), refusals.count(), refusals.kept(), leftAlone);
  }

  private static Report failed(String why) {
    return new Report(ImportState.FAILED, 0, List.of(why), 0, List.of(), List.of());
  }

  // Now and then what it tells is kept as well, in a transaction of its own, for whoever looks.
  private Progress noted(Caller caller, UUID run, Progress progress) {
    var last = new long[] {-ROWS_BETWEEN_NOTES};
    var stage = new String[] {""};
    return (what, rows) -> {
      progress.accept(what, rows);
      if (rows - last[0] >= ROWS_BETWEEN_NOTES || !what.equals(stage[0])) {
        last[0] = rows;
        stage[0] = what;
        in(caller, tx -> store.progress(tx, run, what, rows))
            .onFailure(failure -> LOG.warn("the progress of an import is not kept", failure));
      }
    };
  }

  private <T> Future<T> in(Caller caller, Function<Tx, Future<T>> work) {
    return database.inTransaction(Surface.IMPORT, caller, work);
  }
}
