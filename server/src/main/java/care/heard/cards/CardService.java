package care.heard.cards;

import care.heard.authorities.Authorities;
import care.heard.authorities.HelpLine;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A young person's own card: what stands in it, and who may read which part. */
final class CardService {
  private final CardStore store = new CardStore();
  private final ReadStore reads = new ReadStore();
  private final Concerns concerns;
  private final Authorities authorities;
  private final Vault vault;
  private final Audit audit;

  CardService(Concerns concerns, Authorities authorities, Vault vault, Audit audit) {
    this.concerns = concerns;
    this.authorities = authorities;
    this.vault = vault;
    this.audit = audit;
  }

  /** The caller's card; a blank one before they ever saved it. */
  Future<MyCard> read(Tx tx, Caller.YoungPerson young) {
    return open(tx, young).compose(card -> shown(tx, card));
  }

  /**
   * Keeps the card, any call for help and the audit entry, together or not at all. What is kept
   * already may be sent again: a phone whose answer was lost cannot know.
   *
   * @param ifMatch the state that the caller changed; CHANGED_MEANWHILE where it is not the latest
   */
  Future<MyCard> save(Tx tx, Caller.YoungPerson young, String ifMatch, SaveCard command) {
    return open(tx, young)
        .compose(before ->
            before.parts().equals(command.parts())
                ? Future.succeededFuture(before)
                : change(tx, young, requireLatest(before, ifMatch), command))
        .compose(card -> shown(tx, card));
  }

  /** The caller's card with everybody who looked, since it was first kept; empty before that. */
  Future<Optional<Whole>> whole(Tx tx, Caller.YoungPerson young) {
    var card = open(tx, young);
    var looks = reads.allReads(tx, young.person());
    var confirmations = reads.allConfirmations(tx, young.person());
    return Future.all(card, looks, confirmations)
        .map(_ -> new Whole(card.result(), looks.result(), confirmations.result()))
        .map(whole -> Optional.of(whole).filter(w -> w.card().savedOn().isPresent()));
  }

  /** A card, and everybody who looked. */
  record Whole(
      Card card, List<MyCardReads.Read> reads, List<MyCardReads.Confirmation> confirmations) {}

  /** Who looked at the caller's card. */
  Future<MyCardReads> reads(Tx tx, Caller.YoungPerson young) {
    var looks = reads.reads(tx, young.person());
    var confirmations = reads.confirmations(tx, young.person());
    return Future.all(looks, confirmations)
        .map(_ -> new MyCardReads(looks.result(), confirmations.result()));
  }

  private Future<Card> change(Tx tx, Caller.YoungPerson young, Card before, SaveCard command) {
    var next = before.changed(command.parts(), England.day(tx.now()));
    var changed = next.changedFrom(before);
    return store
        .keep(tx, young, next)
        .map(kept -> kept ? next : fail())
        .compose(_ -> vault.keyOf(tx, young.person()))
        .compose(key -> keepParts(tx, young, next, changed, key))
        .compose(_ -> audit.record(tx, "saveMyCard", next.id()))
        .map(next);
  }

  private Future<Void> keepParts(
      Tx tx, Caller.YoungPerson young, Card card, Map<CardPart, PartWords> parts, DataKey key) {
    var sealed =
        parts.entrySet().stream()
            .map(part -> sealed(card, part.getKey(), part.getValue(), key))
            .toList();
    return store
        .keepParts(tx, young, card, sealed)
        .compose(_ -> concerns.raise(tx, young, card, parts, key));
  }

  private static CardStore.KeptPart sealed(Card card, CardPart part, PartWords said, DataKey key) {
    var words =
        said.words().isEmpty()
            ? Optional.<Buffer>empty()
            : Optional.of(Vault.parameter(key.seal(said.words(), part.wordsContext(card.id()))));
    return new CardStore.KeptPart(part, words, said.shareWith());
  }

  private Future<Card> open(Tx tx, Caller.YoungPerson young) {
    var card = store.find(tx, young.person());
    var parts = store.parts(tx, young.person());
    var key = vault.keyOf(tx, young.person());
    return Future.all(card, parts, key)
        .map(_ ->
            card.result()
                .map(kept -> opened(kept, parts.result(), key.result()))
                .orElseGet(Card::blank));
  }

  private static Card opened(CardStore.KeptCard kept, List<CardStore.KeptPart> parts, DataKey key) {
    var opened = new EnumMap<CardPart, PartWords>(CardPart.class);
    for (var part : parts) {
      var context = part.part().wordsContext(kept.id());
      var words = part.wordsSealed().map(sealed -> key.open(sealed.getBytes(), context));
      opened.put(part.part(), new PartWords(words.orElse(""), part.shareWith()));
    }
    Card.blank().parts().forEach(opened::putIfAbsent);
    return new Card(
        kept.id(), kept.version(), Optional.of(kept.savedOn()), kept.forWorkerSince(), opened);
  }

  private Future<MyCard> shown(Tx tx, Card card) {
    return help(tx, card).map(help -> new MyCard(card.parts(), card.etag(), card.savedOn(), help));
  }

  private Future<List<HelpLine>> help(Tx tx, Card card) {
    return concerns.in(card.parts()).isEmpty()
        ? Future.succeededFuture(List.of())
        : authorities.own(tx).map(authority -> authority.helpLines());
  }

  private static Card requireLatest(Card card, String ifMatch) {
    return card.etag().equals(ifMatch) ? card : fail();
  }

  private static Card fail() {
    throw Problem.of(ProblemType.CHANGED_MEANWHILE)
        .detail(
            "The card was changed since you fetched it. Fetch it again, decide part by part, and"
                + " save it with its new ETag.");
  }
}
