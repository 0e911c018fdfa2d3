package care.heard.workers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import care.heard.platform.db.Tx;
import care.heard.platform.jobs.Steps;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps the changes of worker as the allocations show them. */
final class WorkerChangesService {
  private static final int AT_A_TIME = 1_000;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final ChangesStore store = new ChangesStore();

  /** Looks again at everybody whose allocations an import touched; tells how many are new. */
  Future<Integer> followImport(Tx tx) {
    var last = new AtomicReference<>(BEFORE_ALL);
    var added = new AtomicInteger();
    return Steps.whileMore(() -> next(tx, last, added)).map(_ -> added.get());
  }

  private Future<Boolean> next(Tx tx, AtomicReference<UUID> last, AtomicInteger added) {
    return store
        .touched(tx, last.get(), AT_A_TIME)
        .compose(people ->
            follow(tx, people).onSuccess(added::addAndGet).map(_ -> goesOn(people, last)));
  }

  private static boolean goesOn(List<UUID> people, AtomicReference<UUID> last) {
    if (people.size() < AT_A_TIME) {
      return false;
    }
    last.set(people.getLast());
    return true;
  }

  private Future<Integer> follow(Tx tx, List<UUID> people) {
    var held = store.held(tx, people);
    var kept = store.kept(tx, people);
    return Future.all(held, kept)
        .map(_ -> reconcile(people, held.result(), kept.result()))
        .compose(todo -> save(tx, todo));
  }

  private static List<Reconciliation> reconcile(
      Collection<UUID> people, List<ChangesStore.Held> held, List<WorkerChange> kept) {
    var stints =
        held.stream()
            .collect(
                groupingBy(ChangesStore.Held::person, mapping(ChangesStore.Held::stint, toList())));
    var before = kept.stream().collect(groupingBy(WorkerChange::person));
    return people.stream()
        .map(person ->
            Reconciliation.of(
                person,
                before.getOrDefault(person, List.of()),
                WorkerChanges.in(stints.getOrDefault(person, List.of()))))
        .toList();
  }

  private Future<Integer> save(Tx tx, List<Reconciliation> todo) {
    var added = new ArrayList<WorkerChange>();
    var corrected = new ArrayList<WorkerChange>();
    var gone = new ArrayList<WorkerChange>();
    todo.forEach(one -> {
      added.addAll(one.added());
      corrected.addAll(one.corrected());
      gone.addAll(one.gone());
    });
    return store
        .remove(tx, gone)
        .compose(_ -> store.correct(tx, corrected))
        .compose(_ -> store.add(tx, added))
        .map(_ -> added.size());
  }
}
