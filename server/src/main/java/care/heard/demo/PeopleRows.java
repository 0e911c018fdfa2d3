package care.heard.demo;

import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Young people with their keys, their workers, and who works with whom. */
final class PeopleRows {
  private final Ids ids;
  private final Map<UUID, DataKey> keys;

  PeopleRows(Ids ids, Map<UUID, DataKey> keys) {
    this.ids = ids;
    this.keys = keys;
  }

  List<Batch> batches(List<YoungPerson> people, Caseload caseload, LocalDate today) {
    return List.of(
        new Batch(PERSON, people.stream().map(this::person).toList()),
        new Batch(KEY, people.stream().map(this::key).toList()),
        new Batch(WORKER, caseload.workers().stream().map(this::worker).toList()),
        new Batch(ALLOCATION, caseload.all().stream().map(this::allocation).toList()),
        new Batch(CHANGE, people.stream().flatMap(p -> changes(caseload.of(p))).toList()),
        new Batch(IMPORT, List.of(recordsOf(today.minusDays(1)))));
  }

  private Tuple person(YoungPerson person) {
    var sealed = keys.get(person.id()).seal(person.name(), "person.name/" + person.id());
    return Tuple.of(
        person.id(),
        ids.authority(),
        Vault.parameter(sealed),
        person.bornOn(),
        person.locality(),
        person.placement(),
        person.status());
  }

  private Tuple key(YoungPerson person) {
    var wrapped = keys.get(person.id()).wrapped();
    return Tuple.of(person.id(), ids.authority(), Vault.parameter(wrapped));
  }

  private Tuple worker(Worker worker) {
    return Tuple.of(worker.id(), ids.authority(), worker.name(), worker.role(), worker.team());
  }

  private Tuple allocation(Allocation allocation) {
    return Tuple.of(
        allocation.id(),
        ids.authority(),
        allocation.person(),
        allocation.worker().id(),
        allocation.startsOn(),
        allocation.endsOn().orElse(null),
        allocation.changeReason().orElse(null));
  }

  // One after the other, each with somebody else.
  private Stream<Tuple> changes(List<Allocation> allocations) {
    return IntStream.range(1, allocations.size())
        .mapToObj(i -> change(allocations.get(i - 1), allocations.get(i)));
  }

  private Tuple change(Allocation before, Allocation now) {
    return Tuple.of(
        ids.of("worker-change", now.id()),
        ids.authority(),
        now.person(),
        now.id(),
        before.worker().id(),
        now.worker().id(),
        now.startsOn(),
        before.changeReason().orElse(null));
  }

  private Tuple recordsOf(LocalDate day) {
    var early = day.atTime(5, 10).atZone(England.ZONE).toOffsetDateTime();
    return Tuple.of(ids.of("ssd-import", 0), ids.authority(), early, early.plusSeconds(9));
  }

  private static final String PERSON =
      """
      insert into person
             (id, authority_id, name_sealed, born_on, locality, placement_group, status)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String KEY =
      "insert into person_key (person_id, authority_id, wrapped) values ($1, $2, $3)";

  private static final String WORKER =
      "insert into worker (id, authority_id, name, role, team) values ($1, $2, $3, $4, $5)";

  private static final String ALLOCATION =
      """
      insert into allocation
             (id, authority_id, person_id, worker_id, starts_on, ends_on, change_reason)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String CHANGE =
      """
      insert into worker_change
             (id, authority_id, person_id, allocation_id, from_worker, to_worker, changed_on, reason,
              state)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 'new')
      """;

  private static final String IMPORT =
      """
      insert into ssd_import
             (id, authority_id, started_at, state, stage, rows_read, refused_rows, changes, seen_at,
              finished_at)
      values ($1, $2, $3, 'done', '', 5214, 0,
              '["4 allocations added", "3 changes of worker found"]', $4, $4)
      """;
}
