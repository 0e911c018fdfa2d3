package care.heard.workers;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reviews as an import left them. */
final class ReviewsStore {
  Future<List<Review>> of(Tx tx, UUID person) {
    return tx.list(Review::fromRow, OF, person);
  }

  Future<List<Review>> due(Tx tx, LocalDate from, LocalDate to) {
    return tx.list(Review::fromRow, DUE, from, to);
  }

  private static final String OF =
      """
      select id, person_id, due_on, held_on, cancelled, participation
        from ssd_review
       where person_id = $1
       order by coalesce(held_on, due_on) desc nulls last, id
      """;

  private static final String DUE =
      """
      select id, person_id, due_on, held_on, cancelled, participation
        from ssd_review
       where due_on between $1 and $2 and held_on is null and not cancelled
       order by due_on, id
      """;
}
