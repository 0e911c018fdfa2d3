package care.heard.actions;

import care.heard.platform.db.Tx;
import care.heard.releases.NoticedCount;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What young people read of actions, whom of them is asked, and what they said. */
final class NoticedStore {
  Future<List<Change>> list(Tx tx, UUID person) {
    return tx.list(NoticedStore::change, LIST, person);
  }

  Future<Optional<Change>> find(Tx tx, UUID person, UUID action) {
    return tx.find(NoticedStore::change, FIND, person, action);
  }

  /**
   * Keeps what that young person said; false where they are not asked, or said it before that day.
   */
  Future<Boolean> say(Tx tx, UUID person, UUID action, String noticed, Days days) {
    return tx.run(SAY, person, action, noticed, days.today(), days.quarterFrom())
        .map(rows -> rows.rowCount() == 1);
  }

  /** Today, and the first day of the quarter that it is in. */
  record Days(LocalDate today, LocalDate quarterFrom) {}

  /** A young person's asks, as they see them again. */
  record Held(String title, LocalDate askedOn, Optional<String> noticed, Optional<LocalDate> on) {
    @Override
    public String toString() {
      return "Held";
    }
  }

  Future<List<Held>> held(Tx tx, UUID person) {
    return tx.list(NoticedStore::held, HELD, person);
  }

  /** How many answered in those days, and how many of them noticed. */
  Future<List<NoticedCount>> counts(Tx tx, LocalDate first, LocalDate last) {
    return tx.list(NoticedStore::count, COUNTS, first, last);
  }

  private static Held held(Row row) {
    return new Held(
        row.getString("title"),
        row.getLocalDate("asked_on"),
        Optional.ofNullable(row.getString("noticed")),
        Optional.ofNullable(row.getLocalDate("answered_on")));
  }

  private static NoticedCount count(Row row) {
    return new NoticedCount(
        row.getUUID("action_id"),
        row.getString("theme"),
        row.getString("title"),
        row.getLocalDate("asked_on"),
        row.getInteger("answered"),
        row.getInteger("noticed"));
  }

  private static Change change(Row row) {
    return new Change(
        row.getUUID("id"),
        row.getString("young_title"),
        row.getString("title"),
        Optional.ofNullable(row.getString("words")),
        row.getString("state"),
        row.getLocalDate("since"),
        row.getBoolean("asked"),
        Optional.ofNullable(row.getString("noticed")));
  }

  private static final String COLUMNS =
      """
      select a.id, t.young_title, a.title, a.state, a.since, k.person_id is not null as asked, k.noticed,
             case a.state
               when 'closed' then a.plain_words
               when 'dropped' then (select e.words from action_event e where e.action_id = a.id and e.what = 'dropped')
             end as words
        from action a
        join theme t on t.authority_id = a.authority_id and t.code = a.theme
        left join action_ask k on k.action_id = a.id and k.person_id = $1 and a.state = 'closed'
      """;

  private static final String LIST =
      COLUMNS
          + """
           order by k.person_id is not null and k.noticed is null desc, a.since desc, a.id
           limit 300
          """;

  private static final String FIND = COLUMNS + " where a.id = $2";

  private static final String SAY =
      """
      update action_ask
         set noticed = $3, answered_on = $4
       where person_id = $1 and action_id = $2 and (answered_on is null or answered_on >= $5)
      """;

  private static final String HELD =
      """
      select a.title, k.asked_on, k.noticed, k.answered_on
        from action_ask k
        join action a on a.id = k.action_id
       where k.person_id = $1
       order by k.asked_on desc, k.action_id
      """;

  private static final String COUNTS =
      "select action_id, theme, title, asked_on, answered, noticed from noticed_counts($1, $2)";
}
