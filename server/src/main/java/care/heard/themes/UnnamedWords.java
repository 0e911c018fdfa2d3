package care.heard.themes;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Where the background job gets the words of a day's items without a name from. */
@FunctionalInterface
public interface UnnamedWords {
  /** The words by item, of those that have any. */
  Future<Map<UUID, String>> wordsOfDay(Tx tx, LocalDate day);
}
