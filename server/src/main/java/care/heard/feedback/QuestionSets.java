package care.heard.feedback;

import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The question sets of an authority. */
public final class QuestionSets {
  /** Those that can be answered now. */
  public Future<List<QuestionSet>> open(Tx tx) {
    return tx.list(QuestionSet::fromRow, OPEN);
  }

  /** Gives the standard ones to an authority that has none; says how many it gave. */
  public Future<Integer> installWhereNone(Tx tx) {
    var authority = tx.caller().authority().orElseThrow();
    var rows =
        StandardQuestions.all().stream()
            .map(set ->
                Tuple.of(UUID.randomUUID(), authority, set.code(), set.version(), set.content()))
            .toList();
    return open(tx)
        .compose(found ->
            found.isEmpty()
                ? tx.runAll(INSTALL, rows).map(rows.size())
                : Future.succeededFuture(0));
  }

  /** One that can be answered now; else INVALID. */
  Future<QuestionSet> requireOpen(Tx tx, UUID id) {
    return tx.find(QuestionSet::fromRow, ONE_OPEN, id)
        .map(found ->
            found.orElseThrow(() ->
                Problem.invalid(
                    "/questionSet", "These questions are closed. Load the list again.")));
  }

  /** Those versions, open or not, by id. */
  Future<Map<UUID, QuestionSet>> some(Tx tx, Collection<UUID> ids) {
    return tx.list(QuestionSet::fromRow, SOME, (Object) ids.toArray(UUID[]::new))
        .map(sets -> sets.stream().collect(Collectors.toMap(QuestionSet::id, s -> s)));
  }

  private static final String SELECT = "select id, code, version, content from question_set ";

  private static final String INSTALL =
      """
      insert into question_set (id, authority_id, code, version, state, content)
      values ($1, $2, $3, $4, 'open', $5)
      """;

  private static final String OPEN = SELECT + "where state = 'open' order by code";

  private static final String ONE_OPEN = SELECT + "where state = 'open' and id = $1";

  private static final String SOME = SELECT + "where id = any($1)";
}
