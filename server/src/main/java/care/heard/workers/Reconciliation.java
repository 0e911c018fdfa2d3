package care.heard.workers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What to do so that the changes that are kept of one young person are those that the records show
 * now. A change that is found again, also on a corrected day or under another number, stays the
 * same change: the young person is not asked about it twice.
 */
record Reconciliation(
    List<WorkerChange> added, List<WorkerChange> corrected, List<WorkerChange> gone) {

  static Reconciliation of(
      UUID person, Collection<WorkerChange> kept, Collection<WorkerChanges.Change> shown) {
    var left = new ArrayList<>(kept);
    var open = new ArrayList<WorkerChanges.Change>();
    var corrected = new ArrayList<WorkerChange>();
    for (var change : shown) {
      take(left, k -> k.isBetween(change) && k.changedOn().equals(change.changedOn()))
          .ifPresentOrElse(k -> correct(k, change, corrected), () -> open.add(change));
    }
    var added = new ArrayList<WorkerChange>();
    for (var change : open) {
      take(left, k -> k.isBetween(change))
          .ifPresentOrElse(
              k -> correct(k, change, corrected),
              () -> added.add(WorkerChange.of(UUID.randomUUID(), person, change)));
    }
    return new Reconciliation(List.copyOf(added), List.copyOf(corrected), List.copyOf(left));
  }

  private static void correct(
      WorkerChange kept, WorkerChanges.Change change, List<WorkerChange> corrected) {
    var now = WorkerChange.of(kept.id(), kept.person(), change);
    if (!now.equals(kept)) {
      corrected.add(now);
    }
  }

  private static Optional<WorkerChange> take(
      List<WorkerChange> left, Predicate<WorkerChange> wanted) {
    var found = left.stream().filter(wanted).findFirst();
    found.ifPresent(left::remove);
    return found;
  }
}
