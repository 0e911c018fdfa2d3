package care.heard.feedback;

import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Items as they are written together: one statement, one round trip, one commit. */
final class IntakeStore {

  /**
   * Writes each item with its kept reply, its message to the background jobs and its audit entry.
   * Says of each whether it was written. It was not where its key was used before or is in use, nor
   * where what it rests on does not stand: the sender's key, the questions, the themes, the change
   * of worker, somebody to read it; nor where more is to be done for it, because it ends an ask or
   * a draft, or its questions are not for everybody.
   */
  Future<List<Boolean>> keep(Database database, List<IntakeItem> items) {
    return database
        .atOnce(Surface.YOUNG, KEEP, parameters(items))
        .map(rows -> byPlace(items.size(), rows));
  }

  private static List<Boolean> byPlace(int size, RowSet<Row> rows) {
    var kept = new Boolean[size];
    Arrays.fill(kept, false);
    rows.forEach(row -> kept[row.getInteger("place") - 1] = true);
    return List.of(kept);
  }

  private static Tuple parameters(List<IntakeItem> items) {
    Object[] columns = {
      column(items, i -> i.young().authorityId(), UUID[]::new),
      column(items, i -> i.young().person(), UUID[]::new),
      column(items, i -> Vault.parameter(i.key().wrapped()), Buffer[]::new),
      column(items, i -> i.kept().key(), UUID[]::new),
      column(items, i -> i.kept().hash(), Buffer[]::new),
      column(items, i -> i.kept().status(), Integer[]::new),
      column(items, i -> i.kept().sealed(), Buffer[]::new),
      column(items, i -> i.kept().until(), OffsetDateTime[]::new),
      column(items, i -> i.item().id(), UUID[]::new),
      column(items, i -> i.item().command().questionSet(), UUID[]::new),
      column(items, i -> i.item().command().change().orElse(null), UUID[]::new),
      column(items, i -> i.item().answers().choicesJson().encode(), String[]::new),
      column(items, i -> i.item().wordsSealed(), Buffer[]::new),
      column(items, i -> String.join(",", i.item().command().themes()), String[]::new),
      column(items, i -> readers(i), String[]::new),
      column(items, i -> i.item().command().mayQuote(), Boolean[]::new),
      column(items, i -> i.item().command().wantsAnswer(), Boolean[]::new),
      column(items, i -> i.at().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new),
      column(items, i -> i.item().sentOn(), LocalDate[]::new),
      column(items, i -> i.item().answerBy().orElse(null), LocalDate[]::new),
      column(items, i -> i.suggestion().id(), UUID[]::new),
      column(items, i -> i.suggestion().topic(), String[]::new),
      column(items, i -> i.suggestion().payload().encode(), String[]::new),
      column(items, i -> i.suggestion().expires().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new)
    };
    return Tuple.from(columns);
  }

  private static <T> T[] column(
      List<IntakeItem> items, Function<IntakeItem, T> value, IntFunction<T[]> array) {
    return items.stream().map(value).toArray(array);
  }

  private static String readers(IntakeItem item) {
    return item.item().command().shareWith().stream()
        .map(Reader::code)
        .collect(Collectors.joining(","));
  }

  // Row-level security asks, row by row, who is speaking: as_sender says so just before each row is
  // looked up or written. A CASE keeps that order; a join of these tables would not.
  private static final String KEEP =
      """
      with sent as (
        select *
          from unnest(
           $1::uuid[], $2::uuid[], $3::bytea[], $4::uuid[], $5::bytea[], $6::int[], $7::bytea[],
           $8::timestamptz[], $9::uuid[], $10::uuid[], $11::uuid[], $12::text[], $13::bytea[],
           $14::text[], $15::text[], $16::bool[], $17::bool[], $18::timestamptz[], $19::date[],
           $20::date[], $21::uuid[], $22::text[], $23::text[], $24::timestamptz[])
            with ordinality as sent (
             authority, person, wrapped, key, request_hash, status, body_sealed, kept_until, id,
             question_set, change, choices, words_sealed, themes, readers, may_quote, wants_answer,
             at, sent_on, answer_by, message, topic, payload, expires_at,
             place)),
      sound as materialized (
        select *, string_to_array(themes, ',') as own_themes, string_to_array(readers, ',') as share_with
          from sent
         where case when as_sender(authority, person) = authority then
           pg_try_advisory_xact_lock(hashtextextended(person || '/' || key, 0))
           and (select k.wrapped = sent.wrapped from person_key k where k.person_id = person)
           and (select q.state = 'published' and q.offered and q.age_bands = '{}' and q.statuses = '{}'
                       and (q.opens_on is null or q.opens_on <= sent_on)
                       and (q.closes_on is null or q.closes_on >= sent_on)
                       and not exists (select from ask k
                                        where k.person_id = person and k.question_set = q.code
                                          and k.state = 'open')
                       and not exists (select from feedback_draft d
                                        where d.person_id = person and d.question_set = q.code)
                  from question_set q where q.id = question_set)
           and (themes = '' or string_to_array(themes, ',') <@ array(select t.code from theme t))
           and (change is null or (select true from worker_change c where c.id = change))
           and ('participation' = any (string_to_array(readers, ','))
                or (select true
                      from allocation a join staff s on s.worker_id = a.worker_id
                     where a.person_id = person and a.stands_as = any (string_to_array(readers, ','))
                       and a.starts_on <= sent_on and (a.ends_on is null or a.ends_on > sent_on)
                     limit 1)) end),
      first as (
        insert into idempotent_reply
               (authority_id, caller_id, key, request_hash, status, body_sealed, kept_until)
        select as_sender(authority, person), person, key, request_hash, status, body_sealed, kept_until
          from sound
            on conflict on constraint idempotent_reply_pkey do nothing
        returning caller_id, key, body_sealed),
      fresh as materialized (
        select sound.*
          from sound join first on first.caller_id = sound.person and first.key = sound.key
                               and first.body_sealed = sound.body_sealed),
      items as (
        insert into feedback_item
               (id, authority_id, level, person_id, question_set_id, about_change, choices,
                words_sealed, own_themes, share_with, may_quote, wants_answer, might_not_be_safe,
                sent_at, sent_on, answer_by, state)
        select id, as_sender(authority, person), 'named', person, question_set, change, choices::jsonb,
               words_sealed, own_themes, share_with, may_quote, wants_answer, false,
               at, sent_on, answer_by, 'waiting'
          from fresh),
      messages as (
        insert into outbox (id, authority_id, topic, payload, due_at, expires_at)
        select message, as_sender(authority, person), topic, payload::jsonb, at, expires_at
          from fresh),
      audited as (
        insert into audit_entry (authority_id, at, actor_kind, actor_id, verb, subject_id, detail)
        select as_sender(authority, person), at, 'young-person', person, 'submitFeedback', id, '{}'
          from fresh)
      select place::int from fresh
      """;
}
