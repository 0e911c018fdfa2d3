package care.heard.workers;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Changes of worker that nobody was told of yet; several services share them. */
final class ChangeNewsStore {
  /** A change, and whose worker it is. */
  record Due(UUID change, UUID person) {
    static Due fromRow(Row row) {
      return new Due(row.getUUID("id"), row.getUUID("person_id"));
    }
  }

  /** Lets go of what happened before that day. */
  Future<Void> passOver(Tx tx, LocalDate before) {
    return tx.run(PASS_OVER, before).mapEmpty();
  }

  /** Takes some whose day has come; nobody else takes them. */
  Future<List<Due>> take(Tx tx, LocalDate today, int atMost) {
    return tx.list(Due::fromRow, TAKE, today, atMost);
  }

  private static final String PASS_OVER =
      "update worker_change set state = 'passed' where state = 'new' and changed_on < $1";

  private static final String TAKE =
      """
      update worker_change
         set state = 'asked'
       where id in (select id
                      from worker_change
                     where state = 'new' and changed_on <= $1
                     order by changed_on, id
                     limit $2
                       for update skip locked)
      returning id, person_id
      """;
}
