package care.heard.actions;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/** Rows of actions, read as records. */
final class ActionRows {
  private ActionRows() {}

  /** As staff read it. */
  static Action ofStaff(Row row) {
    return action(
        row, Optional.of(row.getUUID("owner_id")), Optional.ofNullable(row.getUUID("proposed_by")));
  }

  /** As the board reads it: without the ids of staff. */
  static Action ofBoard(Row row) {
    return action(row, Optional.empty(), Optional.empty());
  }

  private static Action action(Row row, Optional<UUID> owner, Optional<UUID> proposedBy) {
    return new Action(
        row.getUUID("id"),
        row.getString("theme"),
        row.getString("theme_title"),
        row.getString("came_from"),
        row.getString("title"),
        row.getString("measure"),
        row.getString("better"),
        owner,
        row.getString("owner_name"),
        row.getString("owner_job"),
        Optional.ofNullable(row.getUUID("promise_id")),
        row.getLocalDate("planned_on"),
        row.getLocalDate("first_due_on"),
        row.getLocalDate("due_on"),
        row.getInteger("moves"),
        ActionState.of(row.getString("state")),
        row.getLocalDate("since"),
        Optional.ofNullable(row.getString("evidence")),
        Optional.ofNullable(row.getString("plain_words")),
        proposedBy,
        Optional.ofNullable(row.getLocalDate("closed_on")));
  }

  static Action.Event event(Row row) {
    return event(row, Optional.ofNullable(row.getString("who")));
  }

  static Action.Event eventWithoutWho(Row row) {
    return event(row, Optional.empty());
  }

  private static Action.Event event(Row row, Optional<String> who) {
    return new Action.Event(
        row.getLocalDate("happened_on"),
        row.getString("what"),
        Optional.ofNullable(row.getString("words")),
        Optional.ofNullable(row.getLocalDate("due_from")),
        Optional.ofNullable(row.getLocalDate("due_to")),
        who);
  }
}
