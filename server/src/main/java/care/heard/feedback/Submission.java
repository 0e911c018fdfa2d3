package care.heard.feedback;

import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import care.heard.safeguarding.Harm;
import care.heard.safeguarding.SafeguardingService;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a young person sends by name, as its questions allow it, and screened. */
record Submission(SubmitFeedback command, Answers answers, Set<Harm> harms, LocalDate day) {

  /** Fails with INVALID that points at each answer that does not fit its question. */
  static Submission of(
      QuestionSet set, SubmitFeedback command, SafeguardingService safeguarding, Instant now) {
    var answers = Answers.accept(set, command.answers());
    var harms = safeguarding.screen(answers.saysUnsafe(set), answers.words().values());
    return new Submission(command, answers, harms, England.day(now));
  }

  /** As it is kept: its words sealed with the sender's key. */
  FeedbackStore.NewItem sealed(DataKey key) {
    var id = UUID.randomUUID();
    var words = Buffer.buffer(key.seal(answers.wordsJson(), FeedbackItem.wordsContext(id)));
    return new FeedbackStore.NewItem(
        id, command, answers, words, mightNotBeSafe(), day, answerBy());
  }

  /** Whether the duty team must know of it. */
  boolean mightNotBeSafe() {
    return !harms.isEmpty();
  }

  private Optional<LocalDate> answerBy() {
    return AnswerDue.first(command.wantsAnswer(), day);
  }

  @Override
  public String toString() {
    return "Submission";
  }
}
