package care.heard.themes;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where the job that learns gets the words of confirmed items from, at whatever level. */
@FunctionalInterface
public interface ConfirmedWords {
  /** The words by item, of those that still have any. */
  Future<Map<UUID, String>> wordsOf(Tx tx, Collection<UUID> items);
}
