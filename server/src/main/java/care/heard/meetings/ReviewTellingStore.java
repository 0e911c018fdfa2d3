package care.heard.meetings;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where members of staff are told of their reviews, and who runs the meetings of whom. */
final class ReviewTellingStore {
  /** Whoever runs the meetings of that kind about somebody. */
  record Runs(UUID person, MeetingKind kind, UUID staff) {
    static Runs fromRow(Row row) {
      return new Runs(
          row.getUUID("person_id"), MeetingKind.of(row.getString("kind")), row.getUUID("chair_id"));
    }
  }

  Future<Optional<Buffer>> find(Tx tx, UUID staff) {
    return tx.find(row -> row.getBuffer("address_sealed"), FIND, staff);
  }

  Future<Void> save(Tx tx, UUID staff, Buffer addressSealed) {
    return tx.run(SAVE, staff, tx.caller().authority().orElseThrow(), addressSealed).mapEmpty();
  }

  Future<Void> remove(Tx tx, UUID staff) {
    return tx.run(REMOVE, staff).mapEmpty();
  }

  /** Who runs the latest meeting of each kind about each young person, where that is known. */
  Future<List<Runs>> runs(Tx tx) {
    return tx.list(Runs::fromRow, RUNS);
  }

  private static final String FIND =
      "select address_sealed from review_telling where staff_id = $1";

  private static final String SAVE =
      """
      insert into review_telling (staff_id, authority_id, address_sealed)
      values ($1, $2, $3)
      on conflict (staff_id) do update set address_sealed = excluded.address_sealed
      """;

  private static final String REMOVE = "delete from review_telling where staff_id = $1";

  private static final String RUNS =
      """
      select distinct on (person_id, kind) person_id, kind, chair_id
        from meeting
       where state <> 'cancelled' and chair_id is not null
       order by person_id, kind, starts_at desc
      """;
}
