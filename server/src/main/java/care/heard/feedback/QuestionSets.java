package care.heard.feedback;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The question sets of an authority. */
public final class QuestionSets {
  /** A set beside the young person who may answer it. */
  private record Theirs(QuestionSet set, int age, String status) {
    static Theirs fromRow(Row row) {
      return new Theirs(QuestionSet.fromRow(row), row.getInteger("age"), row.getString("status"));
    }

    boolean isForThem(LocalDate day) {
      return set.audience().includes(age, status) && set.audience().isOpenOn(day);
    }

    QuestionSet requireOpen(LocalDate day) {
      return set.requireOpen(day).requireFor(age, status);
    }
  }

  /**
   * Those that this young person can answer now: open, for somebody like them, or asked of them.
   */
  Future<List<QuestionSet>> openFor(Tx tx, UUID person) {
    var today = England.day(tx.now());
    return tx.list(Theirs::fromRow, OPEN, person, today)
        .map(sets -> sets.stream().filter(s -> s.isForThem(today)).map(Theirs::set).toList());
  }

  /** Gives the standard ones to an authority that has none; says how many it gave. */
  public Future<Integer> installWhereNone(Tx tx) {
    var authority = tx.caller().authority().orElseThrow();
    var rows =
        StandardQuestions.all().stream()
            .map(set ->
                Tuple.of(
                    UUID.randomUUID(),
                    authority,
                    set.code(),
                    set.version(),
                    set.content(),
                    set.offered()))
            .toList();
    return tx.run(ANY)
        .compose(found ->
            found.rowCount() == 0
                ? tx.runAll(INSTALL, rows).map(rows.size())
                : Future.succeededFuture(0));
  }

  /** The version of that set that is published now. */
  Future<Optional<QuestionSet>> published(Tx tx, String code) {
    return tx.find(QuestionSet::fromRow, PUBLISHED, code);
  }

  /** One that can be answered now, whoever answers; else INVALID. */
  Future<QuestionSet> requireOpen(Tx tx, UUID id) {
    var today = England.day(tx.now());
    return tx.find(QuestionSet::fromRow, ONE, id)
        .map(found -> found.orElseThrow(QuestionSet::closed).requireOpen(today));
  }

  /** One that this young person can answer now; else INVALID. */
  Future<QuestionSet> requireOpenFor(Tx tx, UUID person, UUID id) {
    var today = England.day(tx.now());
    return tx.find(Theirs::fromRow, THEIRS, person, today, id)
        .map(found -> found.orElseThrow(QuestionSet::closed).requireOpen(today));
  }

  /** Those versions, open or not, by id. */
  Future<Map<UUID, QuestionSet>> some(Tx tx, Collection<UUID> ids) {
    return tx.list(QuestionSet::fromRow, SOME, (Object) ids.toArray(UUID[]::new))
        .map(sets -> sets.stream().collect(Collectors.toMap(QuestionSet::id, s -> s)));
  }

  private static final String SELECT =
      "select " + QuestionSet.COLUMNS + " from question_set q where ";

  private static final String INSTALL =
      """
      insert into question_set (id, authority_id, code, version, state, content, offered)
      values ($1, $2, $3, $4, 'published', $5, $6)
      """;

  private static final String ANY = "select 1 from question_set limit 1";

  // What is not offered to everybody is there for those who were asked.
  private static final String FOR_THEM =
      "select "
          + QuestionSet.COLUMNS
          + """
          , date_part('year', age($2::date, p.born_on))::int as age, p.status
            from question_set q join person p on p.authority_id = q.authority_id
           where p.id = $1
             and (q.offered or exists (
                   select from ask k
                    where k.person_id = p.id and k.question_set = q.code and k.asked_on is not null))
          """;

  private static final String OPEN = FOR_THEM + " and q.state = 'published' order by q.code";

  private static final String THEIRS = FOR_THEM + " and q.id = $3";

  private static final String ONE = SELECT + "q.id = $1 and q.offered";

  private static final String PUBLISHED = SELECT + "q.code = $1 and q.state = 'published'";

  private static final String SOME = SELECT + "q.id = any($1)";
}
