package care.heard.questions;

import care.heard.feedback.QuestionSet;
import io.vertx.sqlclient.Row;
import java.util.Optional;

/**
 * A version of a question set as it is kept.
 *
 * @param offered whether it is there for whoever wants it, or only for those who are asked
 * @param periodDays after how many days it is asked again by itself
 * @param edition goes up with each change of a draft
 */
record KeptVersion(
    QuestionSet set, boolean offered, int askEveryDays, Optional<Integer> periodDays, int edition) {
  static KeptVersion fromRow(Row row) {
    return new KeptVersion(
        QuestionSet.fromRow(row),
        row.getBoolean("offered"),
        row.getInteger("ask_every_days"),
        Optional.ofNullable(row.getInteger("period_days")),
        row.getInteger("edition"));
  }

  VersionState state() {
    return VersionState.of(set.state());
  }
}
