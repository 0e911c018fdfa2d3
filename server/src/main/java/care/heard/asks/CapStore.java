package care.heard.asks;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;

/** The authority's cap on asks. */
final class CapStore {
  Future<CapOnAsks> read(Tx tx) {
    return tx.list(CapOnAsks::fromRow, READ, tx.caller().authority().orElseThrow())
        .map(rows -> rows.getFirst());
  }

  Future<Void> set(Tx tx, CapOnAsks cap) {
    return tx.run(SET, tx.caller().authority().orElseThrow(), cap.atMost(), cap.withinDays())
        .mapEmpty();
  }

  private static final String READ =
      "select asks_at_most, asks_within_days from authority where id = $1";

  private static final String SET =
      "update authority set asks_at_most = $2, asks_within_days = $3 where id = $1";
}
