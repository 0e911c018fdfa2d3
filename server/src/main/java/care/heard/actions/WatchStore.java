package care.heard.actions;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the jobs look for among actions. */
final class WatchStore {
  /** Marks those whose day is past since the last look, and gives them. */
  Future<List<UUID>> escalate(Tx tx, LocalDate today) {
    return tx.list(row -> row.getUUID("id"), ESCALATE, today);
  }

  /** Marks one that is closed and about which nobody was asked yet, and gives it. */
  Future<List<UUID>> toAsk(Tx tx, LocalDate today) {
    return tx.list(row -> row.getUUID("id"), TO_ASK, today);
  }

  /** Asks everybody who raised its theme since that day, and gives them. */
  Future<List<UUID>> ask(Tx tx, UUID action, LocalDate since, LocalDate today) {
    return tx.list(row -> row.getUUID("person_id"), ASK, action, since, today);
  }

  private static final String ESCALATE =
      """
      update action
         set escalated_on = $1
       where state in ('under-way', 'awaiting-sign-off') and due_on < $1 and escalated_on is null
      returning id
      """;

  private static final String TO_ASK =
      """
      update action
         set asked_on = $1
       where state = 'closed' and asked_on is null
      returning id
      """;

  private static final String ASK = "select person_id from ask_who_raised($1, $2, $3)";
}
