package care.heard.cards;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;

/** Counts who read a card before the first visit. */
final class CardFiguresService {
  private final CardFiguresStore store = new CardFiguresStore();

  /** The twelve months that end today, by team. */
  Future<CardFigures> lastTwelveMonths(Tx tx) {
    var today = England.day(tx.now());
    var before = today.minusMonths(12);
    return store
        .count(tx, before, today)
        .map(teams -> CardFigures.of(before.plusDays(1), today, teams));
  }
}
