package care.heard.actions;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.List;

/** Actions as the board's database role may read them. */
final class PublicStore {
  Future<List<Action>> list(Tx tx) {
    return tx.list(ActionRows::ofBoard, LIST);
  }

  private static final String LIST =
      """
      select id, theme, theme_title, came_from, title, measure, better, owner_name, owner_job, promise_id, planned_on,
             first_due_on, due_on, moves, state, since, evidence, plain_words, closed_on
        from action
       order by state in ('closed', 'dropped'), due_on, id
       limit 1000
      """;
}
