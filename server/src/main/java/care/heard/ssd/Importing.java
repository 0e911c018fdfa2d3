package care.heard.ssd;

import care.heard.identity.PeopleRegister;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.jobs.Steps;
import care.heard.workers.CouncilRecords;
import care.heard.workers.Fault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One import within one transaction: everything is read, checked and taken over in it, or nothing.
 */
final class Importing {
  private static final int ROWS_AT_A_TIME = 2_000;
  private static final int CLASHES_AT_MOST = 10_001;
  private static final int FEW = 50;
  private static final int MANY = 5;

  private final Vertx vertx;
  private final CouncilRecords records;
  private final Audit audit;
  private final ImportStore store = new ImportStore();
  private final CareStore care = new CareStore();
  private final UUID run;
  private final Extracts extracts;
  private final Refusals refusals;
  private final ImportOptions options;
  private final Progress progress;
  private final Readings readings;
  private long rows;

  Importing(
      Vertx vertx,
      PeopleRegister register,
      CouncilRecords records,
      Audit audit,
      UUID run,
      Readings.Ground ground,
      Refusals refusals,
      ImportOptions options,
      Progress progress) {
    this.vertx = vertx;
    this.records = records;
    this.audit = audit;
    this.run = run;
    this.extracts = ground.extracts();
    this.refusals = refusals;
    this.options = options;
    this.progress = progress;
    this.readings = new Readings(ground, refusals, records, care, register);
  }

  /** Does it; {@link KeepNothing} where nothing is to be kept of it. */
  Future<Report> within(Tx tx) {
    return store
        .takeTime(tx)
        .compose(_ -> store.requireAlone(tx))
        .compose(_ -> readAll(tx))
        .compose(_ -> care.lead(tx))
        .compose(_ -> checkCare(tx))
        .compose(_ -> read(tx, Extract.PERSONS))
        .compose(_ -> checkRecords(tx))
        .map(_ -> requireSound())
        .compose(_ -> takeOver(tx));
  }

  private Future<Void> readAll(Tx tx) {
    var done = Future.<Void>succeededFuture();
    for (var extract : Extract.values()) {
      if (extract != Extract.PERSONS && extracts.find(extract).isPresent()) {
        done = done.compose(_ -> read(tx, extract));
      }
    }
    return done;
  }

  private Future<Void> read(Tx tx, Extract extract) {
    return read(tx, extracts.require(extract), readings.of(extract));
  }

  private <T> Future<Void> read(Tx tx, CsvFile file, Reading<T> reading) {
    return Steps.whileMore(() ->
        vertx
            .executeBlocking(() -> next(file, reading))
            .compose(some -> layOut(tx, file, reading, some)));
  }

  /** Some rows of a file: how many they were, and what they mean. */
  private record Some<T>(int rows, List<T> meaning) {}

  private <T> Some<T> next(CsvFile file, Reading<T> reading) {
    var some = file.next(ROWS_AT_A_TIME);
    var meaning =
        some.stream()
            .map(row -> new Cells(file.name(), file.columns(), row, refusals))
            .filter(Cells::fits)
            .flatMap(cells -> reading.read(cells).stream())
            .toList();
    return new Some<>(some.size(), meaning);
  }

  private <T> Future<Boolean> layOut(Tx tx, CsvFile file, Reading<T> reading, Some<T> some) {
    rows += some.rows();
    progress.accept("Reading " + file.name(), rows);
    var laidOut =
        some.meaning().isEmpty()
            ? Future.<Void>succeededFuture()
            : reading.layOut(tx, some.meaning());
    return laidOut.map(_ -> some.rows() == ROWS_AT_A_TIME);
  }

  private Future<Void> checkCare(Tx tx) {
    progress.accept("Checking", rows);
    return care.clashes(tx, CLASHES_AT_MOST).compose(clashes -> refuse(tx, clashes));
  }

  private Future<Void> refuse(Tx tx, List<CareStore.Clash> clashes) {
    clashes.forEach(clash -> refusals.add(Faults.refusal(extracts, clash)));
    var done = Future.<Void>succeededFuture();
    for (var extract : Extract.values()) {
      var lines =
          clashes.stream().filter(c -> c.extract() == extract).map(CareStore.Clash::line).toList();
      done = lines.isEmpty() ? done : done.compose(_ -> care.refuse(tx, extract, lines));
    }
    return done;
  }

  private Future<Void> checkRecords(Tx tx) {
    progress.accept("Checking", rows);
    var workers = records.workerFaults(tx);
    var allocations = records.allocationFaults(tx);
    var reviews = records.reviewFaults(tx);
    return Future.all(workers, allocations, reviews)
        .map(_ ->
            Map.of(
                Extract.PROFESSIONALS, workers.result(),
                Extract.INVOLVEMENTS, allocations.result(),
                Extract.REVIEWS, reviews.result()))
        .onSuccess(faults -> faults.forEach(this::refuse))
        .compose(_ -> records.refuseAllocations(tx, lines(allocations.result())))
        .compose(_ -> records.refuseReviews(tx, lines(reviews.result())));
  }

  private void refuse(Extract extract, List<Fault> faults) {
    faults.forEach(
        fault -> refusals.add(Faults.refusal(extracts.require(extract).name(), extract, fault)));
  }

  private static List<Long> lines(List<Fault> faults) {
    return faults.stream().map(Fault::line).toList();
  }

  // What could not be told apart in full cannot be left out in full either.
  private Void requireSound() {
    var count = refusals.count();
    var mayGoOn = options.leaveOut() && !refusals.ofWholeFiles() && count < CLASHES_AT_MOST;
    if (count > 0 && !mayGoOn) {
      throw new KeepNothing(report(ImportState.REFUSED, List.of()));
    }
    return null;
  }

  private Future<Report> takeOver(Tx tx) {
    progress.accept("Taking over", rows);
    var remove = !readings.somebodyIsNameless();
    return records
        .bringUpToDate(tx, remove, extracts.find(Extract.REVIEWS).isPresent())
        .map(this::requireFewGone)
        .compose(outcome -> care.clear(tx).map(outcome))
        .map(outcome -> Report.changes(readings.saved(), outcome))
        .compose(changes -> audit.record(tx, "importRecords", run).map(changes))
        .map(this::finished);
  }

  // An extract that was cut short must not take everybody's workers away.
  private CouncilRecords.Outcome requireFewGone(CouncilRecords.Outcome outcome) {
    var gone = outcome.allocationsGone();
    if (gone > FEW && gone * (long) MANY > outcome.allocationsBefore() && !options.removeMany()) {
      refusals.add(
          Refusal.ofFile(
              extracts.require(Extract.INVOLVEMENTS).name(),
              "It lacks %,d of the %,d allocations that are known. If that is right, say so when you import."
                  .formatted(gone, outcome.allocationsBefore())));
      throw new KeepNothing(report(ImportState.REFUSED, List.of()));
    }
    return outcome;
  }

  private Report finished(List<String> changes) {
    if (options.dryRun()) {
      throw new KeepNothing(report(ImportState.TRIED, changes));
    }
    return report(changes.isEmpty() ? ImportState.UNCHANGED : ImportState.DONE, changes);
  }

  private Report report(ImportState state, List<String> changes) {
    return new Report(
        state, rows, changes, refusals.count(), refusals.kept(), extracts.leftAlone());
  }
}
