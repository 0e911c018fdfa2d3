package care.heard.cards;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;

/** Counts of cards that waited for a new worker; the database gives counts and no rows. */
final class CardFiguresStore {
  /** By team, for the allocations that began after the first day and not after the last. */
  Future<List<CardFigures.Team>> count(Tx tx, LocalDate after, LocalDate last) {
    return tx.list(CardFigures.Team::fromRow, COUNT, after, last);
  }

  private static final String COUNT = "select team, begun, read_before from card_figures($1, $2)";
}
