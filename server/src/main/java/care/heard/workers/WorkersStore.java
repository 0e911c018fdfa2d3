package care.heard.workers;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is allocated to whom. */
final class WorkersStore {
  Future<List<MyWorker>> allocatedTo(Tx tx, UUID person, LocalDate day) {
    return tx.list(MyWorker::fromRow, ALLOCATED, person, day);
  }

  Future<Map<UUID, String>> currentNames(Tx tx, LocalDate day) {
    return tx.run(CURRENT, day)
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(
                        row -> row.getUUID("person_id"), WorkersStore::name, (a, _) -> a)));
  }

  Future<Boolean> isOwnChange(Tx tx, UUID change) {
    return tx.run(OWN, change).map(rows -> rows.rowCount() == 1);
  }

  Future<Set<String>> readersOf(Tx tx, UUID person, LocalDate day) {
    return tx.list(row -> row.getString(0), READERS, person, day).map(Set::copyOf);
  }

  Future<Map<UUID, Set<UUID>>> reviewingOfficers(Tx tx, LocalDate day) {
    return tx.list(row -> Map.entry(row.getUUID("person_id"), row.getUUID("staff")), OFFICERS, day)
        .map(all ->
            all.stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
  }

  Future<List<UUID>> mine(Tx tx) {
    return tx.list(row -> row.getUUID(0), ALL_MINE);
  }

  Future<Boolean> isMine(Tx tx, UUID person) {
    return tx.run(MINE, person).map(rows -> rows.rowCount() > 0);
  }

  Future<Void> link(Tx tx, UUID staff, Optional<String> staffKey) {
    return tx.run(LINK, staff, staffKey.orElse(null)).mapEmpty();
  }

  private static String name(Row row) {
    return row.getString("name");
  }

  private static final String ALLOCATED =
      """
      select w.name, w.role, a.starts_on
        from allocation a join worker w on w.id = a.worker_id
       where a.person_id = $1 and a.starts_on <= $2 and (a.ends_on is null or a.ends_on > $2)
       order by a.starts_on desc
      """;

  private static final String CURRENT =
      """
      select a.person_id, w.name
        from allocation a join worker w on w.id = a.worker_id
       where a.stands_as = 'worker'
         and a.starts_on <= $1 and (a.ends_on is null or a.ends_on > $1)
       order by a.starts_on desc
      """;

  private static final String READERS =
      """
      select distinct a.stands_as
        from allocation a join staff s on s.worker_id = a.worker_id
       where a.person_id = $1 and a.starts_on <= $2 and (a.ends_on is null or a.ends_on > $2)
      """;

  private static final String OFFICERS =
      """
      select a.person_id, s.id as staff
        from allocation a join staff s on s.worker_id = a.worker_id
       where a.stands_as = 'iro'
         and a.starts_on <= $1 and (a.ends_on is null or a.ends_on > $1)
      """;

  private static final String ALL_MINE = "select distinct works_with()";

  private static final String MINE =
      "select 1 from works_with() as mine(person_id) where person_id = $1";

  private static final String LINK =
      """
      update staff
         set worker_id = (select w.id from worker w where w.staff_key = $2 order by w.id limit 1)
       where id = $1
      """;

  private static final String OWN = "select 1 from worker_change where id = $1";
}
