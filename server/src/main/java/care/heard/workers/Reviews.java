package care.heard.workers;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reviews of children in care, as the last import left them; for whoever plans meetings. */
public final class Reviews {
  private final ReviewsStore store = new ReviewsStore();

  /** That young person's reviews, the latest first. */
  public Future<List<Review>> of(Tx tx, UUID person) {
    return store.of(tx, person);
  }

  /** Everybody's that are due between these days, both included, neither held nor cancelled. */
  public Future<List<Review>> due(Tx tx, LocalDate from, LocalDate to) {
    return store.due(tx, from, to);
  }
}
