package care.heard.platform.audit;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Json;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;

/**
 * Puts on record who did what (promise 7), in the transaction that does it. Entries name ids and
 * operations, never people or words.
 */
public final class Audit {
  /** Records that the transaction's caller did this to that. */
  public Future<Void> record(Tx tx, String verb, UUID subject) {
    return record(tx, verb, subject, Map.of());
  }

  /** The same, with details such as a reason's code; no names, no words. */
  public Future<Void> record(Tx tx, String verb, UUID subject, Map<String, ?> detail) {
    var caller = tx.caller();
    return tx.run(
            RECORD,
            caller.authority().orElseThrow(),
            tx.now().atOffset(ZoneOffset.UTC),
            kind(caller),
            caller.id().orElse(null),
            verb,
            subject,
            new JsonObject(Json.text(detail)))
        .mapEmpty();
  }

  /**
   * Records what staff do about something that nobody's name stands on: now, that they did it; with
   * the thing itself once the day is over, because a moment beside it would lead to whoever used
   * the app just before (promise 2).
   */
  public Future<Void> recordByDay(Tx tx, String verb, UUID subject, LocalDate day) {
    return record(tx, verb, null).compose(_ -> tx.run(ADD_LATE, verb, subject, day)).mapEmpty();
  }

  /** Puts on record what waited for its day to be over; for the background jobs. */
  public Future<Void> recordLate(Tx tx) {
    var today = England.day(tx.now());
    return tx.run(RECORD_LATE, today, England.ZONE.getId()).mapEmpty();
  }

  /**
   * Records that so many on that day did this to something: no caller, no thing and no moment,
   * because each of them would lead to somebody who did not say who they are (promise 2).
   */
  public Future<Void> recordUnnamed(Tx tx, String verb, LocalDate day, int times) {
    var start = day.atStartOfDay(England.ZONE).toOffsetDateTime();
    var entry = Tuple.of(tx.caller().authority().orElseThrow(), start, verb);
    return tx.runAll(RECORD_UNNAMED, Collections.nCopies(times, entry));
  }

  private static String kind(Caller caller) {
    return switch (caller) {
      case Caller.YoungPerson _, Caller.PassHolder _, Caller.ReceiptHolder _ -> "young-person";
      case Caller.StaffMember _ -> "staff";
      case Caller.Stranger _, Caller.Service _ -> "service";
    };
  }

  private static final String ADD_LATE = "select add_late_entry($1, $2, $3)";

  private static final String RECORD_LATE =
      """
      with due as (
        delete from late_entry where day < $1
        returning authority_id, actor_id, verb, subject_id, day)
      insert into audit_entry (authority_id, at, actor_kind, actor_id, verb, subject_id, detail)
      select authority_id, day::timestamp at time zone $2, 'staff', actor_id, verb, subject_id,
             '{"when": "that-day"}'
        from due
       order by gen_random_uuid()
      """;

  private static final String RECORD_UNNAMED =
      """
      insert into audit_entry (authority_id, at, actor_kind, verb)
      values ($1, $2, 'young-person', $3)
      """;

  private static final String RECORD =
      """
      insert into audit_entry (authority_id, at, actor_kind, actor_id, verb, subject_id, detail)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;
}
