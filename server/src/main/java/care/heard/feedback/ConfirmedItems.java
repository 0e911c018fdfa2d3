package care.heard.feedback;

import care.heard.platform.db.Tx;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The words of items that staff have read, whatever their level, for the job that learns. */
public final class ConfirmedItems {
  private final ConfirmedItemStore store = new ConfirmedItemStore();
  private final Vault vault;

  /** Opens them with that vault. */
  public ConfirmedItems(Vault vault) {
    this.vault = vault;
  }

  /** The young people's words by item; what was taken back or erased is not among them. */
  public Future<Map<UUID, String>> wordsOf(Tx tx, Collection<UUID> items) {
    return store.find(tx, items).compose(sealed -> open(tx, sealed));
  }

  private Future<Map<UUID, String>> open(Tx tx, List<ConfirmedItemStore.Sealed> items) {
    var people =
        items.stream()
            .map(ConfirmedItemStore.Sealed::person)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return vault.keysOf(tx, people).map(keys -> texts(items, keys));
  }

  private Map<UUID, String> texts(List<ConfirmedItemStore.Sealed> items, Map<UUID, DataKey> keys) {
    var texts = new HashMap<UUID, String>();
    for (var item : items) {
      key(item, keys)
          .map(key -> key.open(item.words().getBytes(), FeedbackItem.wordsContext(item.item())))
          .map(Answers::text)
          .filter(text -> !text.isBlank())
          .ifPresent(text -> texts.put(item.item(), text));
    }
    return texts;
  }

  private Optional<DataKey> key(ConfirmedItemStore.Sealed item, Map<UUID, DataKey> keys) {
    return item.isNamed()
        ? Optional.ofNullable(keys.get(item.person()))
        : vault.find(item.item(), item.itemKey());
  }
}
