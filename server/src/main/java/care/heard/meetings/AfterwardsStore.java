package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What young people said after a meeting. */
final class AfterwardsStore {
  /** A row of {@code meeting_afterwards}. */
  record KeptAnswer(Kept kept, Optional<Buffer> wordsSealed, LocalDate saidOn) {
    static KeptAnswer fromRow(Row row) {
      return new KeptAnswer(
          Kept.of(row.getString("kept")),
          Optional.ofNullable(row.getBuffer("words_sealed")),
          row.getLocalDate("said_on"));
    }
  }

  Future<Void> keep(
      Tx tx, Caller.YoungPerson young, UUID meeting, Kept kept, Optional<Buffer> words) {
    return tx.run(
            KEEP,
            meeting,
            young.authorityId(),
            young.person(),
            kept.code(),
            words.orElse(null),
            England.day(tx.now()))
        .mapEmpty();
  }

  Future<Optional<KeptAnswer>> find(Tx tx, UUID meeting) {
    return tx.find(KeptAnswer::fromRow, ONE, meeting);
  }

  private static final String KEEP =
      """
      insert into meeting_afterwards
             (meeting_id, authority_id, person_id, kept, words_sealed, said_on)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (meeting_id) do update
         set kept = excluded.kept, words_sealed = excluded.words_sealed, said_on = excluded.said_on
      """;

  private static final String ONE =
      "select kept, words_sealed, said_on from meeting_afterwards where meeting_id = $1";
}
