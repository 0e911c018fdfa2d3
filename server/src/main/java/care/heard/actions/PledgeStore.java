package care.heard.actions;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The promises of the Pledge. */
final class PledgeStore {
  Future<List<Promise>> list(Tx tx) {
    return tx.list(PledgeStore::promise, LIST);
  }

  /** A promise, whether it is still part of the Pledge or not. */
  Future<Optional<Promise>> find(Tx tx, UUID id) {
    return tx.find(PledgeStore::promise, FIND, id);
  }

  Future<Void> insert(Tx tx, UUID id, AddPromise promise) {
    return tx.run(
            INSERT,
            id,
            tx.caller().authority().orElseThrow(),
            promise.words(),
            promise.themes().toArray(String[]::new))
        .mapEmpty();
  }

  /** False where it is not part of the Pledge any more. */
  Future<Boolean> retire(Tx tx, UUID id, LocalDate on) {
    return tx.run(RETIRE, id, on).map(rows -> rows.rowCount() == 1);
  }

  private static Promise promise(Row row) {
    return new Promise(
        row.getUUID("id"),
        row.getString("words"),
        List.of(row.getArrayOfStrings("themes")),
        List.of(row.getArrayOfUUIDs("actions")));
  }

  private static final String COLUMNS =
      """
      select p.id, p.words, p.themes,
             array(select a.id from action a where a.promise_id = p.id order by a.due_on, a.id) as actions
        from pledge_promise p
      """;

  private static final String LIST =
      COLUMNS
          + """
           where p.retired_on is null
           order by p.position, p.id
           limit 60
          """;

  private static final String FIND = COLUMNS + " where p.id = $1";

  private static final String INSERT =
      """
      insert into pledge_promise (id, authority_id, position, words, themes)
      select $1, $2, coalesce(max(position), 0) + 1, $3, $4
        from pledge_promise
      """;

  private static final String RETIRE =
      "update pledge_promise set retired_on = $2 where id = $1 and retired_on is null";
}
