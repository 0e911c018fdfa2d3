package care.heard.push;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every notice of a young person and how they want to be told, as they themselves reach it. */
final class HeldNoticesStore {
  /** How somebody wants to be told. */
  record Wish(
      boolean wakes,
      List<String> reminders,
      Optional<LocalTime> quietFrom,
      Optional<LocalTime> quietUntil,
      boolean quietAtSchool) {
    static Wish fromRow(Row row) {
      return new Wish(
          row.getBoolean("wakes"),
          List.of(row.getArrayOfStrings("reminders")),
          Optional.ofNullable(row.getLocalTime("quiet_from")),
          Optional.ofNullable(row.getLocalTime("quiet_until")),
          row.getBoolean("quiet_at_school"));
    }
  }

  Future<List<Notice>> notices(Tx tx, UUID person) {
    return tx.list(Notice::fromRow, NOTICES, person);
  }

  Future<List<Wish>> wishes(Tx tx, UUID person) {
    return tx.list(Wish::fromRow, WISHES, person);
  }

  private static final String NOTICES =
      """
      select id, kind, created_at, meeting_id, item_id, seen_at
        from notice
       where person_id = $1
       order by created_at, id
      """;

  private static final String WISHES =
      """
      select wakes, reminders, quiet_from, quiet_until, quiet_at_school
        from notice_preference
       where person_id = $1
      """;
}
