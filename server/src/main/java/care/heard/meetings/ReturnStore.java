package care.heard.meetings;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** Reviews that were held, for the year's return. */
final class ReturnStore {
  Future<List<ParticipationReturn.HeldReview>> held(Tx tx, Instant from, Instant until) {
    return tx.list(
        ParticipationReturn.HeldReview::fromRow,
        HELD,
        MeetingStore.utc(from),
        MeetingStore.utc(until));
  }

  private static final String HELD =
      """
      select person_id, starts_at, participation_code
        from meeting
       where kind = 'children-in-care-review' and state = 'held'
         and starts_at >= $1 and starts_at < $2
       order by starts_at, person_id
       limit 20000
      """;
}
