package care.heard.meetings;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When meetings were and will be, and of which reviews the service has warned. */
final class DueStore {
  /** A review that is due on that day. */
  record Review(UUID person, MeetingKind kind, LocalDate dueOn) {}

  /** A warning, as it is kept. */
  record Warning(UUID person, MeetingKind kind, LocalDate dueOn, LocalDate warnedOn) {
    static Warning fromRow(Row row) {
      return new Warning(
          row.getUUID("person_id"),
          MeetingKind.of(row.getString("kind")),
          row.getLocalDate("due_on"),
          row.getLocalDate("warned_on"));
    }

    /** Which review it is about, whenever it was said. */
    Review review() {
      return new Review(person, kind, dueOn);
    }
  }

  /** Every meeting that the clock counts. */
  Future<List<ReviewClock.Moment>> all(Tx tx) {
    return tx.list(DueStore::moment, ALL);
  }

  /** The same of one young person and kind. */
  Future<List<ReviewClock.Moment>> of(Tx tx, UUID person, MeetingKind kind) {
    return tx.list(DueStore::moment, OF, person, kind.code());
  }

  Future<List<Warning>> warnings(Tx tx) {
    return tx.list(Warning::fromRow, WARNINGS);
  }

  /** Notes warnings; of what was warned before nothing. */
  Future<Void> warn(Tx tx, List<Warning> warnings) {
    var authority = tx.caller().authority().orElseThrow();
    return tx.runAll(
        WARN,
        warnings.stream()
            .map(w -> Tuple.of(w.person(), w.kind().code(), w.dueOn(), authority, w.warnedOn()))
            .toList());
  }

  private static ReviewClock.Moment moment(Row row) {
    return new ReviewClock.Moment(
        row.getUUID("person_id"),
        MeetingKind.of(row.getString("kind")),
        England.day(row.getOffsetDateTime("starts_at").toInstant()),
        MeetingState.of(row.getString("state")),
        Optional.ofNullable(row.getLocalDate("counts_from")));
  }

  private static final String ALL =
      """
      select person_id, kind, starts_at, state, counts_from
        from meeting
       where state <> 'cancelled'
       order by person_id, kind, starts_at
      """;

  private static final String OF =
      """
      select person_id, kind, starts_at, state, counts_from
        from meeting
       where person_id = $1 and kind = $2 and state <> 'cancelled'
      """;

  private static final String WARNINGS =
      "select person_id, kind, due_on, warned_on from review_warning";

  private static final String WARN =
      """
      insert into review_warning (person_id, kind, due_on, authority_id, warned_on)
      values ($1, $2, $3, $4, $5)
      on conflict (person_id, kind, due_on) do nothing
      """;
}
