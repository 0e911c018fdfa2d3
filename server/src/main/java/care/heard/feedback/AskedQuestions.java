package care.heard.feedback;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of question sets, for features that ask one elsewhere than in feedback. */
public final class AskedQuestions {
  private final QuestionSets sets = new QuestionSets();

  /** The version that is published now; empty where the authority asks no such questions. */
  public Future<Optional<QuestionSet>> published(Tx tx, String code) {
    return sets.published(tx, code);
  }

  /**
   * That version of that set, if it can be answered still; else INVALID. What a phone was shown
   * before a newer version took its place is taken for a while.
   */
  public Future<QuestionSet> requireOpen(Tx tx, String code, UUID version) {
    return sets.requireOpen(tx, version)
        .map(set -> Optional.of(set).filter(found -> found.code().equals(code)))
        .map(found -> found.orElseThrow(QuestionSet::closed));
  }

  /** That version, open or not: answers keep the one they were given to. */
  public Future<Optional<QuestionSet>> version(Tx tx, UUID version) {
    return sets.some(tx, List.of(version)).map(found -> Optional.ofNullable(found.get(version)));
  }
}
