package care.heard.safeguarding;

import care.heard.platform.db.Tx;
import care.heard.platform.http.Json;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals what was done about an alert: with the young person's key where their name is known, so
 * that it goes with them, else with the service's. Filled up to whole blocks, so that its length
 * says little.
 */
final class AlertHistories {
  private static final int BLOCK = 1024;

  private final Vault vault;
  private final ServiceKey serviceKey;

  AlertHistories(Vault vault, ServiceKey serviceKey) {
    this.vault = vault;
    this.serviceKey = serviceKey;
  }

  Future<List<AlertEntry>> open(Tx tx, Alert alert) {
    return alert
        .history()
        .map(sealed -> keyOf(tx, alert).map(key -> entries(key, alert.id(), sealed)))
        .orElse(Future.succeededFuture(List.of()));
  }

  /** The history with one more entry, as the alert's row keeps it. */
  Future<Buffer> with(Tx tx, Alert alert, AlertEntry entry) {
    return keyOf(tx, alert).map(key -> with(key, alert, entry));
  }

  private Buffer with(Optional<DataKey> key, Alert alert, AlertEntry entry) {
    var all =
        new ArrayList<>(
            alert.history().map(sealed -> entries(key, alert.id(), sealed)).orElse(List.of()));
    all.add(entry);
    var text = filledUp(Json.text(all));
    var context = context(alert.id());
    return Vault.parameter(
        key.map(k -> k.seal(text, context))
            .orElseGet(() -> serviceKey.seal(text.getBytes(StandardCharsets.UTF_8), context)));
  }

  private List<AlertEntry> entries(Optional<DataKey> key, UUID alert, Buffer sealed) {
    var bytes = sealed.getBytes();
    var text =
        key.map(k -> k.open(bytes, context(alert)))
            .orElseGet(
                () -> new String(serviceKey.open(bytes, context(alert)), StandardCharsets.UTF_8));
    return List.of(Json.read(text, AlertEntry[].class));
  }

  private Future<Optional<DataKey>> keyOf(Tx tx, Alert alert) {
    return alert
        .person()
        .map(person -> vault.keyOf(tx, person).map(Optional::of))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  private static String filledUp(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return text + " ".repeat(BLOCK - 1 - (bytes + BLOCK - 1) % BLOCK);
  }

  private static String context(UUID alert) {
    return "alert.history/" + alert;
  }
}
