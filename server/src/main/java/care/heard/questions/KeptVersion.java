package care.heard.questions;

import care.heard.feedback.QuestionSet;
import io.vertx.sqlclient.Row;

/**
 * A version of a question set as it is kept.
 *
 * @param offered whether it is there for whoever wants it, or only for those who are asked
 * @param edition goes up with each change of a draft
 */
record KeptVersion(QuestionSet set, boolean offered, int askEveryDays, int edition) {
  static KeptVersion fromRow(Row row) {
    return new KeptVersion(
        QuestionSet.fromRow(row),
        row.getBoolean("offered"),
        row.getInteger("ask_every_days"),
        row.getInteger("edition"));
  }

  VersionState state() {
    return VersionState.of(set.state());
  }
}
