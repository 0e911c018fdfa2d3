package care.heard.push;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** What is looked at again before a phone is woken. */
final class PushStore {

  /** What the notice is about; nothing when it was erased. */
  Future<Optional<PushSubject>> find(Tx tx, UUID notice) {
    return tx.find(PushSubject::fromRow, FIND, notice);
  }

  private static final String FIND =
      """
      select n.person_id, n.seen_at is not null as seen,
             m.state as meeting_state, m.starts_at as meeting_starts_at
        from notice n
        left join meeting m on m.id = n.meeting_id
       where n.id = $1
      """;
}
