package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/** Words for a meeting that opened an alert. */
final class ConcernStore {
  /** A row of {@code meeting_concern}. */
  record KeptConcern(UUID id, UUID meeting, UUID person, Buffer wordsSealed) {
    static KeptConcern fromRow(Row row) {
      return new KeptConcern(
          row.getUUID("id"),
          row.getUUID("meeting_id"),
          row.getUUID("person_id"),
          row.getBuffer("words_sealed"));
    }
  }

  Future<Void> add(Tx tx, Caller.YoungPerson young, UUID meeting, UUID id, Buffer wordsSealed) {
    return tx.run(ADD, id, young.authorityId(), meeting, young.person(), wordsSealed).mapEmpty();
  }

  Future<Optional<KeptConcern>> find(Tx tx, UUID id) {
    return tx.find(KeptConcern::fromRow, ONE, id);
  }

  private static final String ADD =
      """
      insert into meeting_concern (id, authority_id, meeting_id, person_id, words_sealed)
      values ($1, $2, $3, $4, $5)
      """;

  private static final String ONE =
      "select id, meeting_id, person_id, words_sealed from meeting_concern where id = $1";
}
