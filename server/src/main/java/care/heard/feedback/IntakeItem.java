package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Reply;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.vault.DataKey;
import java.time.Instant;

/**
 * An item that is ready to be kept, with everything that is kept beside it.
 *
 * @param key the sender's, with which its words are sealed
 * @param reply what its sender is told once it is kept
 * @param kept the same as it is kept for when the command comes again
 * @param suggestion what has the model look at it
 */
record IntakeItem(
    Caller.YoungPerson young,
    DataKey key,
    FeedbackStore.NewItem item,
    Instant at,
    Reply reply,
    Idempotency.Kept kept,
    OutboxMessage suggestion) {
  @Override
  public String toString() {
    return "IntakeItem[" + item.id() + "]";
  }
}
