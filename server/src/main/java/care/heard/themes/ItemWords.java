package care.heard.themes;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** Where the background job gets the words of an item from. */
@FunctionalInterface
public interface ItemWords {
  /** The young person's own words in that item; empty where it is gone or has none. */
  Future<Optional<String>> wordsForTagging(Tx tx, UUID item);
}
