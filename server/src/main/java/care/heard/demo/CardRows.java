package care.heard.demo;

import care.heard.cards.CardPart;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Which staff are workers, and the cards that young people share with them. */
final class CardRows {
  private final Ids ids;
  private final Map<UUID, DataKey> keys;

  CardRows(Ids ids, Map<UUID, DataKey> keys) {
    this.ids = ids;
    this.keys = keys;
  }

  List<Batch> batches(Caseload caseload, List<Card> cards) {
    var read = cards.stream().filter(card -> card.readOn().isPresent()).toList();
    return List.of(
        new Batch(IS_WORKER, caseload.workers().stream().flatMap(this::worker).toList()),
        new Batch(CARD, cards.stream().map(this::card).toList()),
        new Batch(PART, cards.stream().flatMap(this::parts).toList()),
        new Batch(READ, read.stream().map(this::read).toList()),
        new Batch(CONFIRMATION, read.stream().map(this::confirmation).toList()));
  }

  private Stream<Tuple> worker(Worker worker) {
    return Council.loginOf(worker.name()).stream()
        .map(login -> Tuple.of(ids.of("staff", login), worker.id()));
  }

  private Tuple card(Card card) {
    return Tuple.of(card.id(), ids.authority(), card.person().id(), card.savedOn());
  }

  private Stream<Tuple> parts(Card card) {
    return card.parts().entrySet().stream().map(part -> part(card, part.getKey(), part.getValue()));
  }

  private Tuple part(Card card, CardPart part, Card.Part said) {
    var sealed = keys.get(card.person().id()).seal(said.words(), part.wordsContext(card.id()));
    return Tuple.of(
            card.id(), part.code(), ids.authority(), card.person().id(), Vault.parameter(sealed))
        .addValue(said.shareWith().toArray(String[]::new))
        .addValue(card.savedOn());
  }

  private Tuple read(Card card) {
    var parts =
        card.parts().entrySet().stream()
            .filter(part -> part.getValue().shareWith().contains("worker"))
            .map(part -> part.getKey().code())
            .toArray(String[]::new);
    return Tuple.of(
            card.id(),
            ids.of("staff", card.worker()),
            card.readOn().orElseThrow(),
            ids.authority(),
            card.person().id())
        .addValue(parts);
  }

  private Tuple confirmation(Card card) {
    return Tuple.of(
            card.allocation().id(),
            ids.authority(),
            card.id(),
            card.person().id(),
            ids.of("staff", card.worker()))
        .addValue(card.readOn().orElseThrow());
  }

  private static final String IS_WORKER = "update staff set worker_id = $2 where id = $1";

  private static final String CARD =
      """
      insert into card (id, authority_id, person_id, version, saved_on, for_worker_since)
      values ($1, $2, $3, 1, $4, $4)
      """;

  private static final String PART =
      """
      insert into card_part
             (card_id, part, authority_id, person_id, words_sealed, share_with, version, changed_on)
      values ($1, $2, $3, $4, $5, $6, 1, $7)
      """;

  private static final String READ =
      """
      insert into card_read
             (card_id, staff_id, read_on, version, authority_id, person_id, parts, times)
      values ($1, $2, $3, 1, $4, $5, $6, 1)
      """;

  private static final String CONFIRMATION =
      """
      insert into card_confirmation
             (allocation_id, authority_id, card_id, person_id, staff_id, confirmed_on)
      values ($1, $2, $3, $4, $5, $6)
      """;
}
