package care.heard.asks;

import io.vertx.sqlclient.Row;

/**
 * How often the authority lets anybody be asked anything.
 *
 * @param atMost how many asks, whatever they are about; none at all with 0
 * @param withinDays within how many days
 */
record CapOnAsks(int atMost, int withinDays) {
  static CapOnAsks fromRow(Row row) {
    return new CapOnAsks(row.getInteger("asks_at_most"), row.getInteger("asks_within_days"));
  }
}
