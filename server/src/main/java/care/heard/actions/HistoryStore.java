package care.heard.actions;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened to actions, in its order. */
final class HistoryStore {
  Future<Void> add(Tx tx, UUID action, String what, String words) {
    return add(tx, action, what, words, null, null);
  }

  Future<Void> moved(Tx tx, UUID action, String why, LocalDate from, LocalDate to) {
    return add(tx, action, "moved", why, from, to);
  }

  private static Future<Void> add(
      Tx tx, UUID action, String what, String words, LocalDate from, LocalDate to) {
    var staff = tx.caller() instanceof Caller.StaffMember member ? member : null;
    return tx.run(
            ADD,
            action,
            tx.caller().authority().orElseThrow(),
            England.day(tx.now()),
            what,
            words,
            from,
            to,
            staff == null ? null : staff.staff(),
            staff == null ? null : staff.name())
        .mapEmpty();
  }

  /** By itself: the figures of a release say so, not whoever publishes it. */
  Future<Void> addOfTheService(Tx tx, UUID action, String what, String words) {
    return tx.run(
            ADD,
            action,
            tx.caller().authority().orElseThrow(),
            England.day(tx.now()),
            what,
            words,
            null,
            null,
            null,
            null)
        .mapEmpty();
  }

  Future<List<Action.Event>> of(Tx tx, UUID action) {
    return tx.list(ActionRows::event, OF, action);
  }

  /** As the board reads them. */
  Future<Map<UUID, List<Action.Event>>> ofAllForTheBoard(Tx tx) {
    return tx.run(FOR_THE_BOARD)
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.groupingBy(
                        (Row row) -> row.getUUID("action_id"),
                        Collectors.mapping(ActionRows::eventWithoutWho, Collectors.toList()))));
  }

  private static final String ADD =
      """
      insert into action_event
             (action_id, position, authority_id, happened_on, what, words, due_from, due_to, staff_id, who)
      select $1, count(*) + 1, $2, $3, $4, $5, $6, $7, $8, $9
        from action_event
       where action_id = $1
      """;

  private static final String OF =
      """
      select happened_on, what, words, due_from, due_to, who
        from action_event
       where action_id = $1
       order by position
      """;

  private static final String FOR_THE_BOARD =
      """
      select action_id, happened_on, what, words, due_from, due_to
        from action_event
       where what in ('moved', 'closed', 'reopened', 'dropped')
       order by action_id, position
      """;
}
