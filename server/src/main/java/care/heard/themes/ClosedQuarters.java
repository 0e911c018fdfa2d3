package care.heard.themes;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Optional;

/** Which quarters are published, and so have themes that are fixed. */
@FunctionalInterface
public interface ClosedQuarters {
  /** The published quarter, such as {@code 2026-Q3}, that the day falls in. */
  Future<Optional<String>> closed(Tx tx, LocalDate day);
}
