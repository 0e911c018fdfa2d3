package care.heard.workers;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Takes over who works for the council, who works with whom and which reviews there are: first laid
 * out, then compared, then brought up to date, all within the caller's transaction.
 */
public final class CouncilRecords {
  /**
   * Extracts reach back six years; what ended before the last five and is no longer in them was not
   * corrected away, it fell out at the end.
   */
  private static final int YEARS_CORRECTED = 5;

  private static final int FAULTS_AT_MOST = 10_001;

  private final StagedStore staged = new StagedStore();
  private final RecordsStore records = new RecordsStore();
  private final WorkerChangesService changes = new WorkerChangesService();

  /**
   * What was brought up to date.
   *
   * @param allocationsBefore how many were known from imports before
   * @param newChanges changes of worker that were not seen before
   */
  public record Outcome(
      int workers,
      long allocationsBefore,
      int allocationsGone,
      int allocationsCorrected,
      int allocationsAdded,
      int reviewsGone,
      int reviews,
      int newChanges) {}

  /** Lays out some workers. */
  public Future<Void> layOutWorkers(Tx tx, List<CouncilWorker> some) {
    return staged.workers(tx, some);
  }

  /** Lays out some involvements. */
  public Future<Void> layOutAllocations(Tx tx, List<CouncilAllocation> some) {
    return staged.allocations(tx, some);
  }

  /** Lays out some reviews. */
  public Future<Void> layOutReviews(Tx tx, List<CouncilReview> some) {
    return staged.reviews(tx, some);
  }

  /** Those of these young people who have a worker today, or will, by what was laid out. */
  public Future<Set<String>> withWorker(Tx tx, Collection<String> people) {
    return staged.withWorker(tx, people, today(tx));
  }

  /** What does not go together in the workers that were laid out. */
  public Future<List<Fault>> workerFaults(Tx tx) {
    return staged.workerFaults(tx, FAULTS_AT_MOST);
  }

  /** What does not go together in the involvements that were laid out. */
  public Future<List<Fault>> allocationFaults(Tx tx) {
    return staged.allocationFaults(tx, FAULTS_AT_MOST);
  }

  /** What does not go together in the reviews that were laid out. */
  public Future<List<Fault>> reviewFaults(Tx tx) {
    return staged.reviewFaults(tx, FAULTS_AT_MOST);
  }

  /** Nothing of whoever stands in these lines is to change. */
  public Future<Void> refuseAllocations(Tx tx, Collection<Long> lines) {
    return staged.refuseAllocations(tx, lines);
  }

  /** These reviews stay as they are. */
  public Future<Void> refuseReviews(Tx tx, Collection<Long> lines) {
    return staged.refuseReviews(tx, lines);
  }

  /**
   * Brings everything to what was laid out, and clears the table.
   *
   * @param remove whether allocations that are not there any more are taken out
   * @param withReviews whether there were reviews at all
   */
  public Future<Outcome> bringUpToDate(Tx tx, boolean remove, boolean withReviews) {
    var since = today(tx).minusYears(YEARS_CORRECTED);
    var counted = records.count(tx);
    var workers = records.saveWorkers(tx);
    var before = records.imported(tx);
    var gone = remove ? records.removeAllocations(tx, since) : Future.succeededFuture(0);
    var corrected = records.correctAllocations(tx);
    var added = records.addAllocations(tx);
    var reviewsGone = withReviews ? records.removeReviews(tx, since) : Future.succeededFuture(0);
    var reviews = records.saveReviews(tx);
    var all = List.of(counted, workers, before, gone, corrected, added, reviewsGone, reviews);
    return Future.all(all)
        .compose(_ -> records.count(tx))
        .compose(_ -> changes.followImport(tx))
        .compose(changed -> staged.clear(tx).map(changed))
        .map(changed ->
            new Outcome(
                workers.result(),
                before.result(),
                gone.result(),
                corrected.result(),
                added.result(),
                reviewsGone.result(),
                reviews.result(),
                changed));
  }

  private static LocalDate today(Tx tx) {
    return England.day(tx.now());
  }
}
