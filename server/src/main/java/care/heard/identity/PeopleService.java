package care.heard.identity;

import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import care.heard.workers.WorkersService;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who the young people are, for those who may know. */
public final class PeopleService {
  private final PeopleStore store;
  private final Vault vault;
  private final WorkersService workers;
  private final Audit audit;

  PeopleService(PeopleStore store, Vault vault, WorkersService workers, Audit audit) {
    this.store = store;
    this.vault = vault;
    this.workers = workers;
    this.audit = audit;
  }

  /** What a young person is called, from their full name. */
  public static String callMe(String name) {
    return name.split(" ", 2)[0];
  }

  /** Where a person's name is sealed to. */
  public static String nameContext(UUID person) {
    return "person.name/" + person;
  }

  /** A person as others may need them: name and band, with the day they were asked on. */
  public record Known(UUID id, String name, AgeBand ageBand) {
    @Override
    public String toString() {
      return "Known[" + id + "]";
    }
  }

  /** The person's name; NOT_FOUND where the caller may not know them. */
  public Future<String> requireName(Tx tx, UUID person) {
    return known(tx, List.of(person))
        .map(found -> Optional.ofNullable(found.get(person)).orElseThrow(Problem::notFound))
        .map(Known::name);
  }

  /** Those of these people whom the caller may know. */
  public Future<Map<UUID, Known>> known(Tx tx, Collection<UUID> people) {
    var rows = store.some(tx, people);
    var keys = vault.keysOf(tx, people);
    return Future.all(rows, keys)
        .map(_ ->
            rows.result().stream()
                .filter(row -> keys.result().containsKey(row.id()))
                .map(row -> known(tx, row, keys.result()))
                .collect(Collectors.toMap(Known::id, k -> k)));
  }

  /** The birthday of somebody whom the caller may know; NOT_FOUND of anybody else. */
  public Future<LocalDate> requireBirthday(Tx tx, UUID person) {
    return birthdays(tx, List.of(person))
        .map(found -> Optional.ofNullable(found.get(person)).orElseThrow(Problem::notFound));
  }

  /** The birthdays of those of these people whom the caller may know. */
  public Future<Map<UUID, LocalDate>> birthdays(Tx tx, Collection<UUID> people) {
    return store
        .some(tx, people)
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(PeopleStore.KeptPerson::id, PeopleStore.KeptPerson::bornOn)));
  }

  /** Young people whose name has all the words of the search, by name; at most {@code limit}. */
  public Future<List<YoungPerson>> list(Tx tx, String search, int limit) {
    return store
        .all(tx)
        .compose(rows -> named(tx, rows, search, limit))
        .compose(people -> audit.record(tx, "listYoungPeople", null).map(people));
  }

  /** How many had everything about them erased, or will have. */
  Future<Integer> countErased(Tx tx) {
    return store.countErased(tx);
  }

  private Future<List<YoungPerson>> named(
      Tx tx, List<PeopleStore.KeptPerson> rows, String search, int limit) {
    var ids = rows.stream().map(PeopleStore.KeptPerson::id).toList();
    var keys = vault.keysOf(tx, ids);
    var current = workers.currentNames(tx);
    return Future.all(keys, current)
        .map(_ ->
            rows.stream()
                .filter(row -> keys.result().containsKey(row.id()))
                .map(row -> listed(row, known(tx, row, keys.result()), current.result()))
                .filter(person -> matches(person.name(), search))
                .sorted(Comparator.comparing(YoungPerson::name))
                .limit(limit)
                .toList());
  }

  private static YoungPerson listed(
      PeopleStore.KeptPerson row, Known known, Map<UUID, String> workers) {
    return new YoungPerson(
        row.id(),
        known.name(),
        known.ageBand().code(),
        row.locality(),
        Optional.ofNullable(workers.get(row.id())),
        row.enrolled());
  }

  private static Known known(Tx tx, PeopleStore.KeptPerson row, Map<UUID, DataKey> keys) {
    var name = keys.get(row.id()).open(row.nameSealed().getBytes(), nameContext(row.id()));
    return new Known(row.id(), name, AgeBand.at(row.bornOn(), today(tx)));
  }

  private static LocalDate today(Tx tx) {
    return England.day(tx.now());
  }

  private static boolean matches(String name, String search) {
    var plain = name.toLowerCase(Locale.UK);
    return List.of(search.toLowerCase(Locale.UK).strip().split("\\s+")).stream()
        .allMatch(plain::contains);
  }
}
