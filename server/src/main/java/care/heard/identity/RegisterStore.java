package care.heard.identity;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Young people as an import finds and leaves them. It reads no name. */
final class RegisterStore {
  /** Somebody who is known; without a wrapped key once they were erased. */
  record Known(
      UUID id,
      String key,
      LocalDate bornOn,
      String locality,
      String placementGroup,
      String status,
      String mark,
      Optional<Buffer> wrapped) {

    static Known fromRow(Row row) {
      return new Known(
          row.getUUID("id"),
          row.getString("council_key"),
          row.getLocalDate("born_on"),
          row.getString("locality"),
          row.getString("placement_group"),
          row.getString("status"),
          row.getString("name_mark"),
          Optional.ofNullable(row.getBuffer("wrapped")));
    }

    boolean isAs(ChangedPerson now) {
      return now.nameSealed().isEmpty()
          && bornOn.equals(now.bornOn())
          && locality.equals(now.locality())
          && placementGroup.equals(now.placementGroup())
          && status.equals(now.status());
    }

    @Override
    public String toString() {
      return "Known[" + id + "]";
    }
  }

  /** What is kept of somebody from now on; the name where it is another. */
  record ChangedPerson(
      UUID id,
      Optional<byte[]> nameSealed,
      String mark,
      LocalDate bornOn,
      String locality,
      String placementGroup,
      String status) {

    @Override
    public String toString() {
      return "ChangedPerson[" + id + "]";
    }
  }

  /** Somebody who was not known before. */
  record NewPerson(UUID id, String key, Buffer wrapped, ChangedPerson kept) {
    @Override
    public String toString() {
      return "NewPerson[" + id + "]";
    }
  }

  Future<Map<String, Known>> known(Tx tx, List<String> keys) {
    return tx.list(Known::fromRow, KNOWN, (Object) keys.toArray(String[]::new))
        .map(all -> all.stream().collect(Collectors.toMap(Known::key, Function.identity())));
  }

  Future<Set<String>> erased(Tx tx, List<String> keys) {
    return tx.list(row -> row.getString(0), ERASED, (Object) keys.toArray(String[]::new))
        .map(Set::copyOf);
  }

  Future<Void> add(Tx tx, List<NewPerson> people) {
    if (people.isEmpty()) {
      return Future.succeededFuture();
    }
    var authority = tx.caller().authority().orElseThrow();
    var ids = people.stream().map(NewPerson::id).toArray(UUID[]::new);
    var kept = people.stream().map(NewPerson::kept).toList();
    return tx.run(
            ADD,
            authority,
            ids,
            people.stream().map(NewPerson::key).toArray(String[]::new),
            names(kept),
            column(kept, ChangedPerson::mark),
            kept.stream().map(ChangedPerson::bornOn).toArray(LocalDate[]::new),
            column(kept, ChangedPerson::locality),
            column(kept, ChangedPerson::placementGroup),
            column(kept, ChangedPerson::status))
        .compose(_ -> tx.run(ADD_KEYS, authority, ids, wrapped(people)))
        .mapEmpty();
  }

  Future<Void> change(Tx tx, List<ChangedPerson> people) {
    if (people.isEmpty()) {
      return Future.succeededFuture();
    }
    var renamed = people.stream().filter(person -> person.nameSealed().isPresent()).toList();
    return tx.run(
            CHANGE,
            ids(people),
            people.stream().map(ChangedPerson::bornOn).toArray(LocalDate[]::new),
            column(people, ChangedPerson::locality),
            column(people, ChangedPerson::placementGroup),
            column(people, ChangedPerson::status))
        .compose(
            _ -> tx.run(RENAME, ids(renamed), names(renamed), column(renamed, ChangedPerson::mark)))
        .mapEmpty();
  }

  private static UUID[] ids(List<ChangedPerson> people) {
    return people.stream().map(ChangedPerson::id).toArray(UUID[]::new);
  }

  private static String[] column(
      List<ChangedPerson> people, Function<ChangedPerson, String> column) {
    return people.stream().map(column).toArray(String[]::new);
  }

  private static Buffer[] names(List<ChangedPerson> people) {
    return people.stream()
        .map(person -> person.nameSealed().map(Buffer::buffer).orElse(null))
        .toArray(Buffer[]::new);
  }

  private static Buffer[] wrapped(List<NewPerson> people) {
    return people.stream().map(NewPerson::wrapped).toArray(Buffer[]::new);
  }

  private static final String KNOWN =
      """
      select p.id, p.council_key, p.born_on, p.locality, p.placement_group, p.status, p.name_mark,
             k.wrapped
        from person p left join person_key k on k.person_id = p.id
       where p.council_key = any($1)
      """;

  private static final String ERASED =
      "select council_key from erased_person where council_key = any($1)";

  private static final String ADD =
      """
      insert into person
             (id, authority_id, council_key, name_sealed, name_mark, born_on, locality,
              placement_group, status)
      select id, $1, council_key, name_sealed, name_mark, born_on, locality, placement_group, status
        from unnest($2::uuid[], $3::text[], $4::bytea[], $5::text[], $6::date[], $7::text[],
                    $8::text[], $9::text[])
          as p (id, council_key, name_sealed, name_mark, born_on, locality, placement_group, status)
      """;

  private static final String ADD_KEYS =
      """
      insert into person_key (person_id, authority_id, wrapped)
      select person_id, $1, wrapped from unnest($2::uuid[], $3::bytea[]) as k (person_id, wrapped)
      """;

  private static final String CHANGE =
      """
      update person p
         set born_on = n.born_on, locality = n.locality, placement_group = n.placement_group,
             status = n.status
        from unnest($1::uuid[], $2::date[], $3::text[], $4::text[], $5::text[])
          as n (id, born_on, locality, placement_group, status)
       where p.id = n.id
      """;

  private static final String RENAME =
      """
      update person p
         set name_sealed = n.name_sealed, name_mark = n.name_mark
        from unnest($1::uuid[], $2::bytea[], $3::text[]) as n (id, name_sealed, name_mark)
       where p.id = n.id
      """;
}
