package care.heard.questions;

import care.heard.feedback.QuestionSet;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Versions of question sets as staff keep them. */
final class QuestionSetStore {
  /** A draft, new or changed. */
  record Draft(UUID id, JsonObject content, WriteQuestionSet written) {}

  Future<List<KeptVersion>> all(Tx tx) {
    return tx.list(KeptVersion::fromRow, ALL);
  }

  Future<Optional<KeptVersion>> find(Tx tx, UUID id) {
    return tx.find(KeptVersion::fromRow, ONE, id);
  }

  /** Adds the first version of a new set; false where there is a set of that code. */
  Future<Boolean> add(Tx tx, Draft draft) {
    var written = draft.written();
    return tx.run(
            ADD,
            draft.id(),
            tx.caller().authority().orElseThrow(),
            written.code().orElseThrow(),
            draft.content(),
            written.ageBands().toArray(String[]::new),
            written.statuses().toArray(String[]::new),
            written.offered(),
            written.opensOn().orElse(null),
            written.closesOn().orElse(null),
            written.askEveryDays(),
            written.periodDays().orElse(null),
            tx.caller().id().orElseThrow())
        .map(rows -> rows.rowCount() == 1);
  }

  /** Adds a draft that says what that version says; false where the set has a draft already. */
  Future<Boolean> addNext(Tx tx, UUID id, UUID from) {
    return tx.run(ADD_NEXT, id, from, tx.caller().id().orElseThrow())
        .map(rows -> rows.rowCount() == 1);
  }

  /** False where it is no draft any more, or not of that edition. */
  Future<Boolean> change(Tx tx, Draft draft) {
    var written = draft.written();
    return tx.run(
            CHANGE,
            draft.id(),
            written.edition().orElseThrow(),
            draft.content(),
            written.ageBands().toArray(String[]::new),
            written.statuses().toArray(String[]::new),
            written.offered(),
            written.opensOn().orElse(null),
            written.closesOn().orElse(null),
            written.askEveryDays(),
            written.periodDays().orElse(null))
        .map(rows -> rows.rowCount() == 1);
  }

  /** The version that is published now makes room for another. */
  Future<Void> replace(Tx tx, String code, LocalDate today) {
    return tx.run(REPLACE, code, today).mapEmpty();
  }

  Future<Boolean> publish(Tx tx, UUID id, LocalDate today) {
    return tx.run(PUBLISH, id, today).map(rows -> rows.rowCount() == 1);
  }

  Future<Boolean> retire(Tx tx, UUID id, LocalDate today) {
    return tx.run(RETIRE, id, today).map(rows -> rows.rowCount() == 1);
  }

  private static final String SELECT =
      "select "
          + QuestionSet.COLUMNS
          + ", q.offered, q.ask_every_days, q.period_days, q.edition from question_set q ";

  private static final String ALL = SELECT + "order by q.code, q.version desc limit 500";

  private static final String ONE = SELECT + "where q.id = $1";

  private static final String ADD =
      """
      insert into question_set
             (id, authority_id, code, version, state, content, age_bands, statuses, offered,
              opens_on, closes_on, ask_every_days, period_days, drafted_by)
      values ($1, $2, $3, 1, 'draft', $4, $5, $6, $7, $8, $9, $10, $11, $12)
      on conflict (authority_id, code, version) do nothing
      """;

  private static final String ADD_NEXT =
      """
      insert into question_set
             (id, authority_id, code, version, state, content, age_bands, statuses, offered,
              opens_on, closes_on, ask_every_days, period_days, drafted_by)
      select $1, authority_id, code,
             (select max(o.version) + 1 from question_set o where o.code = q.code),
             'draft', content, age_bands, statuses, offered, opens_on, closes_on, ask_every_days,
             period_days, $3
        from question_set q
       where q.id = $2
      on conflict do nothing
      """;

  private static final String CHANGE =
      """
      update question_set
         set content = $3, age_bands = $4, statuses = $5, offered = $6, opens_on = $7,
             closes_on = $8, ask_every_days = $9, period_days = $10, edition = edition + 1
       where id = $1 and edition = $2 and state = 'draft'
      """;

  private static final String REPLACE =
      """
      update question_set set state = 'retired', retired_on = $2, replaced = true
       where code = $1 and state = 'published'
      """;

  private static final String PUBLISH =
      """
      update question_set set state = 'published', published_on = $2
       where id = $1 and state = 'draft'
      """;

  private static final String RETIRE =
      """
      update question_set set state = 'retired', retired_on = $2
       where id = $1 and state = 'published'
      """;
}
