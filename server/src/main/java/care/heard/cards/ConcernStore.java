package care.heard.cards;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/** The words of cards that opened alerts. */
final class ConcernStore {
  /** A row of {@code card_concern}. */
  record KeptConcern(UUID id, UUID card, UUID person, int version, Buffer wordsSealed) {
    static KeptConcern fromRow(Row row) {
      return new KeptConcern(
          row.getUUID("id"),
          row.getUUID("card_id"),
          row.getUUID("person_id"),
          row.getInteger("version"),
          row.getBuffer("words_sealed"));
    }

    @Override
    public String toString() {
      return "KeptConcern[" + id + "]";
    }
  }

  Future<Void> add(Tx tx, Caller.YoungPerson young, Card card, UUID id, Buffer wordsSealed) {
    return tx.run(
            ADD, id, young.authorityId(), card.id(), young.person(), card.version(), wordsSealed)
        .mapEmpty();
  }

  Future<Optional<KeptConcern>> find(Tx tx, UUID id) {
    return tx.find(KeptConcern::fromRow, ONE, id);
  }

  private static final String ADD =
      """
      insert into card_concern (id, authority_id, card_id, person_id, version, words_sealed)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private static final String ONE =
      "select id, card_id, person_id, version, words_sealed from card_concern where id = $1";
}
