package care.heard.feedback;

import care.heard.identity.AgeBand;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What young people sent, as the staff whom they chose reach it. */
final class InboxStore {
  /**
   * What this member of staff may read.
   *
   * @param evenDone with what is done, and then the newest first; else what is due first
   */
  Future<List<Inbox.Line>> list(Tx tx, List<FeedbackState> states, boolean evenDone) {
    var today = England.day(tx.now());
    var codes = states.stream().map(FeedbackState::code).toArray(String[]::new);
    return tx.list(row -> line(row, today), LIST, codes, evenDone);
  }

  Future<Optional<FeedbackItem>> find(Tx tx, UUID item) {
    return tx.find(FeedbackItem::fromRow, ONE, item);
  }

  /** Nobody writes items without a name anew until this transaction ends. */
  Future<Void> holdUnnamed(Tx tx) {
    return tx.run(HOLD_UNNAMED).mapEmpty();
  }

  /** Nobody else reads or writes items without a name until this transaction ends. */
  Future<Void> lockUnnamed(Tx tx) {
    return tx.run(LOCK_UNNAMED).mapEmpty();
  }

  /** Moves an item on; false where it is no longer in a state that may. */
  Future<Boolean> move(Tx tx, UUID item, FeedbackState from, FeedbackState to) {
    return tx.run(MOVE, item, from.code(), to.code()).map(rows -> rows.rowCount() == 1);
  }

  /** Says by when the next answer is due. */
  Future<Void> due(Tx tx, UUID item, LocalDate day) {
    return tx.run(DUE, item, day).mapEmpty();
  }

  private static Inbox.Line line(Row row, LocalDate today) {
    return new Inbox.Line(
        row.getUUID("id"),
        row.getString("title"),
        Level.of(row.getString("level")),
        row.getLocalDate("sent_on"),
        Optional.ofNullable(row.getLocalDate("answer_by")),
        Arrays.stream(row.getArrayOfStrings("share_with")).map(Reader::of).toList(),
        row.getBoolean("wrote_again"),
        Optional.ofNullable(row.getLocalDate("born_on")).map(b -> AgeBand.at(b, today).code()),
        row.getBoolean("might_not_be_safe"),
        row.getString("state"));
  }

  // The last word is the young person's.
  private static final String WROTE_AGAIN =
      """
      exists (
        select 1 from feedback_reply y
         where y.item_id = i.id and y.staff_id is null
           and not exists (
             select 1 from feedback_reply s
              where s.item_id = i.id and s.staff_id is not null
                and (s.sent_at > y.sent_at or s.place > y.place)))
      """;

  // Whose each item is, is the database's rule (V0033): nobody else has any to find.
  private static final String LIST =
      """
      select i.id, q.content ->> 'title' as title, i.level, i.sent_on, i.answer_by, i.share_with, p.born_on,
             exists (select 1 from alert where alert.item_id = i.id and alert.state = 'open')
               as might_not_be_safe,
             i.state, wrote_again
        from feedback_item i
        join question_set q on q.id = i.question_set_id
        left join person p on p.id = i.person_id
       cross join lateral (select
      """
          + WROTE_AGAIN
          + """
              as wrote_again) as last_word
           where (i.state = any($1)
                  and ($2 or i.state in ('waiting', 'promised') or i.wants_answer))
                 or (not $2 and wrote_again)
           order by might_not_be_safe desc,
                    case when $2 then null else i.answer_by end,
                    case when $2 then i.sent_on end desc, i.sent_on,
                    case when $2 then i.sent_at end desc, i.sent_at, i.id
           limit 500
          """;

  private static final String ONE =
      "select " + FeedbackItem.COLUMNS + " from feedback_item i where i.id = $1";

  private static final String LOCK_UNNAMED = "select lock_unnamed_items()";

  private static final String HOLD_UNNAMED = "select hold_unnamed_items()";

  private static final String DUE = "update feedback_item set answer_by = $2 where id = $1";

  private static final String MOVE =
      "update feedback_item set state = $3 where id = $1 and state = $2";
}
