package care.heard.workers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.UUID;

/**
 * When a young person's worker changed. On each day at most one of those allocated is <em>the</em>
 * worker ({@link Stint#BEFORE}); the worker changes on the first day on which it is somebody other
 * than it last was.
 *
 * <ul>
 *   <li>Days without a worker are no change: the next worker is, where it is another.
 *   <li>The same worker again, re-opened, in another team or after a gap, is no change.
 *   <li>An allocation that ended on the day it began was never the worker's turn.
 *   <li>Two that overlap: the newer is the worker, and where the older outlasts it, the worker
 *       changes back, as after cover for an absence.
 *   <li>The first worker somebody ever had is no change.
 * </ul>
 */
final class WorkerChanges {
  private static final Comparator<Stint> STARTING = Comparator.comparing(Stint::startsOn);

  private WorkerChanges() {}

  /** One change: from whom, to whom, and from which day. */
  record Change(
      UUID from, UUID to, UUID allocation, LocalDate changedOn, Optional<String> reason) {}

  /** Every change in these allocations of one young person, oldest first. */
  static List<Change> in(Collection<Stint> stints) {
    var held = stints.stream().filter(stint -> stint.holdsOn(stint.startsOn())).toList();
    var changes = new ArrayList<Change>();
    var coming = new PriorityQueue<>(STARTING);
    coming.addAll(held);
    var here = new TreeSet<>(Stint.BEFORE);
    Stint last = null;
    for (var day : daysOfChange(held)) {
      here.removeIf(stint -> !stint.holdsOn(day));
      while (!coming.isEmpty() && !coming.peek().startsOn().isAfter(day)) {
        here.add(coming.poll());
      }
      if (here.isEmpty()) {
        continue;
      }
      var now = here.first();
      if (last != null && !last.worker().equals(now.worker())) {
        changes.add(change(last, now, day));
      }
      last = now;
    }
    return List.copyOf(changes);
  }

  private static Iterable<LocalDate> daysOfChange(List<Stint> stints) {
    var days = new TreeSet<LocalDate>();
    stints.forEach(stint -> {
      days.add(stint.startsOn());
      stint.endsOn().ifPresent(days::add);
    });
    return days;
  }

  // SSD gives the reason with the new worker; some councils' systems write it to the old one's row.
  private static Change change(Stint last, Stint now, LocalDate day) {
    var begins = now.startsOn().equals(day);
    var reason = begins ? now.reason().or(last::reason) : last.reason();
    return new Change(last.worker(), now.worker(), now.allocation(), day, reason);
  }
}
