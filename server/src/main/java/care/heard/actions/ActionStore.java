package care.heard.actions;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Actions as staff keep them. */
final class ActionStore {
  /** Somebody who can be in charge of an action. */
  record Owner(UUID id, String name, String jobTitle) {}

  Future<List<Owner>> owners(Tx tx) {
    return tx.list(ActionStore::owner, OWNERS);
  }

  Future<Void> insert(
      Tx tx, UUID id, PlanAction plan, String themeTitle, Owner owner, LocalDate on) {
    return tx.run(
            INSERT,
            id,
            tx.caller().authority().orElseThrow(),
            plan.theme(),
            themeTitle,
            plan.cameFrom(),
            plan.title(),
            plan.measure(),
            plan.better(),
            owner.id(),
            owner.name(),
            owner.jobTitle(),
            plan.promise().orElse(null),
            on,
            plan.dueOn())
        .mapEmpty();
  }

  Future<List<Action>> list(Tx tx) {
    return tx.list(ActionRows::ofStaff, LIST);
  }

  Future<Optional<Action>> find(Tx tx, UUID id) {
    return tx.find(ActionRows::ofStaff, FIND, id);
  }

  /** Makes whoever else would change it wait. */
  Future<Void> lock(Tx tx, UUID id) {
    return tx.run(LOCK, id).mapEmpty();
  }

  Future<Boolean> move(Tx tx, Action action, LocalDate due) {
    return changed(tx.run(MOVE, action.id(), due));
  }

  Future<Boolean> propose(
      Tx tx, Action action, ProposeActionClosing said, UUID staff, LocalDate on) {
    return changed(tx.run(PROPOSE, action.id(), said.evidence(), said.plainWords(), staff, on));
  }

  Future<Boolean> close(Tx tx, Action action, UUID staff, LocalDate on) {
    return changed(tx.run(CLOSE, action.id(), staff, on));
  }

  /** From one state to another in which nobody has signed it off. */
  Future<Boolean> become(Tx tx, Action action, ActionState next, LocalDate on) {
    return changed(tx.run(BECOME, action.id(), action.state().code(), next.code(), on));
  }

  private static Future<Boolean> changed(Future<RowSet<Row>> done) {
    return done.map(rows -> rows.rowCount() == 1);
  }

  private static Owner owner(Row row) {
    return new Owner(row.getUUID("id"), row.getString("name"), row.getString("job_title"));
  }

  private static final String OWNERS =
      """
      select id, name, job_title
        from staff
       where roles && '{participation-officer,service-manager}'
       order by name, id
       limit 500
      """;

  private static final String INSERT =
      """
      insert into action (id, authority_id, theme, theme_title, came_from, title, measure, better, owner_id, owner_name,
             owner_job, promise_id, planned_on, first_due_on, due_on, state, since)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, 'under-way', $13)
      """;

  private static final String COLUMNS =
      """
      select id, theme, theme_title, came_from, title, measure, better, owner_id, owner_name, owner_job, promise_id,
             planned_on, first_due_on, due_on, moves, state, since, evidence, plain_words, proposed_by, closed_on
        from action
      """;

  private static final String LIST =
      COLUMNS
          + """
           order by state in ('closed', 'dropped'), due_on, id
           limit 1000
          """;

  private static final String FIND = COLUMNS + " where id = $1";

  private static final String LOCK = "select 1 from action where id = $1 for update";

  private static final String MOVE =
      """
      update action
         set due_on = $2, moves = moves + 1, escalated_on = null
       where id = $1 and state in ('under-way', 'awaiting-sign-off')
      """;

  private static final String PROPOSE =
      """
      update action
         set state = 'awaiting-sign-off', evidence = $2, plain_words = $3, proposed_by = $4, since = $5
       where id = $1 and state = 'under-way'
      """;

  private static final String CLOSE =
      """
      update action
         set state = 'closed', closed_by = $2, closed_on = $3, since = $3, asked_on = null
       where id = $1 and state = 'awaiting-sign-off' and owner_id <> $2 and proposed_by <> $2
      """;

  private static final String BECOME =
      """
      update action
         set state = $3, since = $4, closed_by = null, closed_on = null
       where id = $1 and state = $2
      """;
}
