package care.heard.identity;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Young people as they are kept: names sealed. */
final class PeopleStore {
  /** A row of {@code person}; whether a phone is enrolled is asked for lists only. */
  record KeptPerson(
      UUID id, Buffer nameSealed, LocalDate bornOn, String locality, boolean enrolled) {
    static KeptPerson fromRow(Row row) {
      return new KeptPerson(
          row.getUUID("id"),
          row.getBuffer("name_sealed"),
          row.getLocalDate("born_on"),
          row.getString("locality"),
          row.getBoolean("enrolled"));
    }

    @Override
    public String toString() {
      return "KeptPerson[" + id + "]";
    }
  }

  Future<List<KeptPerson>> all(Tx tx) {
    return tx.list(KeptPerson::fromRow, ALL);
  }

  Future<Integer> countErased(Tx tx) {
    return tx.run("select count(*)::int from erasure")
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  Future<List<KeptPerson>> some(Tx tx, Collection<UUID> people) {
    return tx.list(KeptPerson::fromRow, SOME, (Object) people.toArray(UUID[]::new));
  }

  private static final String ALL =
      """
      select id, name_sealed, born_on, locality,
             exists (select 1 from device where device.person_id = person.id) as enrolled
        from person
       where not exists (select 1 from erasure where erasure.person_id = person.id)
      """;

  private static final String SOME =
      """
      select id, name_sealed, born_on, locality, false as enrolled from person where id = any($1)
      """;
}
