package care.heard.cards;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A young person's card as they themselves reach it. */
final class CardStore {
  /** A row of {@code card}. */
  record KeptCard(UUID id, int version, LocalDate savedOn, Optional<LocalDate> forWorkerSince) {
    static KeptCard fromRow(Row row) {
      return new KeptCard(
          row.getUUID("id"),
          row.getInteger("version"),
          row.getLocalDate("saved_on"),
          Optional.ofNullable(row.getLocalDate("for_worker_since")));
    }
  }

  /** A row of {@code card_part}; without words where the part is empty. */
  record KeptPart(CardPart part, Optional<Buffer> wordsSealed, Set<CardReader> shareWith) {
    static KeptPart fromRow(Row row) {
      return new KeptPart(
          CardPart.of(row.getString("part")),
          Optional.ofNullable(row.getBuffer("words_sealed")),
          Arrays.stream(row.getArrayOfStrings("share_with"))
              .map(CardReader::of)
              .collect(Collectors.toSet()));
    }
  }

  Future<Optional<KeptCard>> find(Tx tx, UUID person) {
    return tx.find(KeptCard::fromRow, CARD, person);
  }

  Future<List<KeptPart>> parts(Tx tx, UUID person) {
    return tx.list(KeptPart::fromRow, PARTS, person);
  }

  /** Moves the card to its next version; false where another phone was faster. */
  Future<Boolean> keep(Tx tx, Caller.YoungPerson young, Card next) {
    var since = next.forWorkerSince().orElse(null);
    var day = next.savedOn().orElseThrow();
    var done =
        next.version() == 1
            ? tx.run(ADD, next.id(), young.authorityId(), young.person(), day, since)
            : tx.run(CHANGE, next.id(), next.version(), day, since);
    return done.map(rows -> rows.rowCount() == 1);
  }

  /** Keeps parts of that version of the card, sealed. */
  Future<Void> keepParts(Tx tx, Caller.YoungPerson young, Card card, List<KeptPart> parts) {
    return tx.runAll(KEEP_PART, parts.stream().map(part -> tuple(young, card, part)).toList());
  }

  private static Tuple tuple(Caller.YoungPerson young, Card card, KeptPart part) {
    return Tuple.from(
        Arrays.asList(
            card.id(),
            part.part().code(),
            young.authorityId(),
            young.person(),
            part.wordsSealed().orElse(null),
            part.shareWith().stream().map(CardReader::code).sorted().toArray(String[]::new),
            card.version(),
            card.savedOn().orElseThrow()));
  }

  private static final String CARD =
      "select id, version, saved_on, for_worker_since from card where person_id = $1";

  private static final String PARTS =
      "select part, words_sealed, share_with from card_part where person_id = $1";

  private static final String ADD =
      """
      insert into card (id, authority_id, person_id, version, saved_on, for_worker_since)
      values ($1, $2, $3, 1, $4, $5)
      on conflict (person_id) do nothing
      """;

  private static final String CHANGE =
      """
      update card set version = $2, saved_on = $3, for_worker_since = $4
       where id = $1 and version = $2 - 1
      """;

  private static final String KEEP_PART =
      """
      insert into card_part
             (card_id, part, authority_id, person_id, words_sealed, share_with, version, changed_on)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (card_id, part) do update
         set words_sealed = excluded.words_sealed, share_with = excluded.share_with,
             version = excluded.version, changed_on = excluded.changed_on
      """;
}
