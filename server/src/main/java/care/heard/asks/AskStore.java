package care.heard.asks;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks as they are kept. */
final class AskStore {
  /** What it takes to decide whether somebody can be asked something. */
  record Facts(
      Audience audience, int age, String status, AskCap cap, AskCap.Asked asked, boolean already) {
    static Facts fromRow(Row row) {
      return new Facts(
          Audience.fromRow(row),
          row.getInteger("age"),
          row.getString("status"),
          new AskCap(
              row.getInteger("asks_at_most"),
              row.getInteger("asks_within_days"),
              row.getInteger("ask_every_days")),
          new AskCap.Asked(
              row.getInteger("recent"), Optional.ofNullable(row.getLocalDate("last_of_set"))),
          row.getBoolean("already"));
    }

    boolean areFor(LocalDate day) {
      return audience.isOpenOn(day) && audience.includes(age, status);
    }
  }

  /** An ask that a cap holds back. */
  record Waiting(UUID id, UUID person, String questionSet) {
    static Waiting fromRow(Row row) {
      return new Waiting(
          row.getUUID("id"), row.getUUID("person_id"), row.getString("question_set"));
    }
  }

  /** An ask as the young person sees it again. */
  record Held(Optional<LocalDate> askedOn, String questionSet, String reason, String state) {
    static Held fromRow(Row row) {
      return new Held(
          Optional.ofNullable(row.getLocalDate("asked_on")),
          row.getString("question_set"),
          row.getString("reason"),
          row.getString("state"));
    }
  }

  /** Every ask of that person, the newest first. */
  Future<List<Held>> all(Tx tx, UUID person) {
    return tx.list(Held::fromRow, ALL, person);
  }

  /** Nobody else asks that person anything until this transaction ends. */
  Future<Void> lock(Tx tx, UUID person) {
    return tx.run(LOCK, person).mapEmpty();
  }

  /** Empty where there is no such person, or no such questions are published. */
  Future<Optional<Facts>> facts(Tx tx, NewAsk ask, LocalDate today) {
    return tx.find(
        Facts::fromRow,
        FACTS,
        ask.person(),
        ask.questionSet(),
        ask.reason().code(),
        ask.about().orElse(null),
        today);
  }

  /** Keeps an ask, made today or waiting; false where it was there before. */
  Future<Boolean> add(Tx tx, NewAsk ask, LocalDate today, boolean now) {
    return tx.run(
            ADD,
            UUID.randomUUID(),
            tx.caller().authority().orElseThrow(),
            ask.person(),
            ask.questionSet(),
            ask.reason().code(),
            ask.about().orElse(null),
            now ? "open" : "waiting",
            today,
            now ? today : null,
            ask.until())
        .map(rows -> rows.rowCount() == 1);
  }

  Future<List<OpenAsk>> open(Tx tx, UUID person, LocalDate today) {
    return tx.list(OpenAsk::fromRow, OPEN, person, today);
  }

  Future<Boolean> exists(Tx tx, UUID person, UUID ask) {
    return tx.run(EXISTS, ask, person).map(rows -> rows.rowCount() == 1);
  }

  Future<Boolean> notNow(Tx tx, UUID person, UUID ask, LocalDate today) {
    return tx.run(NOT_NOW, ask, person, today).map(rows -> rows.rowCount() == 1);
  }

  Future<Void> answered(Tx tx, UUID person, String set, Optional<UUID> about, LocalDate today) {
    return tx.run(ANSWERED, person, set, about.orElse(null), today).mapEmpty();
  }

  Future<Void> lapse(Tx tx, LocalDate today) {
    return tx.run(LAPSE, today).mapEmpty();
  }

  Future<List<Waiting>> waiting(Tx tx, int limit) {
    return tx.list(Waiting::fromRow, WAITING, limit);
  }

  Future<Void> askNow(Tx tx, UUID ask, LocalDate today) {
    return tx.run(ASK_NOW, ask, today).mapEmpty();
  }

  private static final String ALL =
      """
      select asked_on, question_set, reason, state from ask
       where person_id = $1
       order by wanted_on desc, id
      """;

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('ask/' || $1::uuid, 0))";

  // Staff see no ask's state: what is over shows by its last day.
  private static final String FACTS =
      """
      select q.age_bands, q.statuses, q.opens_on, q.closes_on, q.ask_every_days,
             date_part('year', age($5::date, p.born_on))::int as age, p.status,
             a.asks_at_most, a.asks_within_days,
             (select count(*)::int from ask k
               where k.person_id = p.id and k.asked_on > $5::date - a.asks_within_days) as recent,
             (select max(k.asked_on) from ask k
               where k.person_id = p.id and k.question_set = q.code) as last_of_set,
             exists (select from ask k
                      where k.person_id = p.id and k.question_set = q.code and k.reason = $3
                        and k.about is not distinct from $4
                        and (k.about is not null or k.until >= $5)) as already
        from person p
        join authority a on a.id = p.authority_id
        join question_set q on q.authority_id = p.authority_id
       where p.id = $1 and q.code = $2 and q.state = 'published'
      """;

  private static final String ADD =
      """
      insert into ask (id, authority_id, person_id, question_set, reason, about, state, wanted_on,
                       asked_on, until)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict do nothing
      """;

  private static final String OPEN =
      """
      select k.id, q.id as question_set_id, k.question_set, q.content ->> 'title' as title,
             k.reason, k.about, k.asked_on, k.until
        from ask k
        join question_set q on q.authority_id = k.authority_id and q.code = k.question_set
       where k.person_id = $1 and k.state = 'open' and k.until >= $2 and q.state = 'published'
       order by k.asked_on, k.id
       limit 50
      """;

  private static final String EXISTS = "select 1 from ask where id = $1 and person_id = $2";

  private static final String NOT_NOW =
      """
      update ask set state = 'not-now', ended_on = coalesce(ended_on, $3)
       where id = $1 and person_id = $2 and state in ('open', 'not-now')
      """;

  private static final String ANSWERED =
      """
      update ask set state = 'answered', ended_on = $4
       where person_id = $1 and question_set = $2 and state = 'open'
         and ($3::uuid is null or about is null or about = $3 or reason = 'campaign')
      """;

  private static final String LAPSE =
      """
      update ask set state = 'lapsed', ended_on = $1
       where state in ('waiting', 'open') and until < $1
      """;

  private static final String WAITING =
      """
      select id, person_id, question_set from ask where state = 'waiting' order by wanted_on, id limit $1
      """;

  private static final String ASK_NOW =
      "update ask set state = 'open', asked_on = $2 where id = $1 and state = 'waiting'";
}
