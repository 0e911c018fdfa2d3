package care.heard.feedback;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** Everything a young person sent by name and every look at it, as they themselves reach it. */
final class HeldFeedbackStore {
  Future<List<FeedbackItem>> items(Tx tx, UUID person) {
    return tx.list(FeedbackItem::fromRow, ITEMS, person);
  }

  Future<List<Look>> looks(Tx tx, UUID person) {
    return tx.list(Look::fromRow, LOOKS, person, England.ZONE.getId());
  }

  private static final String ITEMS =
      "select "
          + FeedbackItem.COLUMNS
          + " from feedback_item i where i.person_id = $1 order by i.sent_at";

  private static final String LOOKS = LooksStore.ALL_LOOKS + " order by e.at";
}
