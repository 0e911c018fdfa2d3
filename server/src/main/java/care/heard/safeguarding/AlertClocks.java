package care.heard.safeguarding;

import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/**
 * Seals the clocks of alerts under the service's key: a moment in clear would lead from an item
 * without a name to whoever used the app just then (promise 2).
 */
public final class AlertClocks {
  private final ServiceKey key;

  /** Seals with that key. */
  public AlertClocks(ServiceKey key) {
    this.key = key;
  }

  /** The clock as the alert's row keeps it; different bytes each time. */
  public Buffer seal(UUID alert, AlertClock clock) {
    return Vault.parameter(key.seal(clock.bytes(), context(alert)));
  }

  /** The clock of a row with {@code id}, {@code opened_at} and {@code clock_sealed}. */
  public AlertClock of(Row row) {
    var sealed = row.getBuffer("clock_sealed");
    return sealed == null
        ? AlertClock.startingAt(row.getOffsetDateTime("opened_at").toInstant())
        : AlertClock.of(key.open(sealed.getBytes(), context(row.getUUID("id"))));
  }

  private static String context(UUID alert) {
    return "alert.clock/" + alert;
  }

  @Override
  public String toString() {
    return "AlertClocks";
  }
}
