package care.heard.meetings;

import care.heard.feedback.AskedQuestions;
import care.heard.feedback.Question;
import care.heard.feedback.QuestionSet;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Preparing for a meeting answers a version of <i>My meeting</i>, and what is prepared keeps it:
 * whoever reads the words reads what was asked.
 */
final class MeetingQuestions {
  private static final String CODE = "my-meeting";

  private final AskedQuestions asked = new AskedQuestions();

  /** A version, as far as a preparation needs it. */
  record Version(UUID id, int number, QuestionSet set) {
    static Version of(QuestionSet set) {
      return new Version(set.id(), set.version(), set);
    }

    /** What was asked for that part; empty where nothing was. */
    Optional<String> title(MeetingPart part) {
      var words =
          part.questions().stream()
              .flatMap(id -> set.find(id).stream())
              .map(Question::text)
              .collect(Collectors.joining(" "));
      return Optional.of(words).filter(text -> !text.isEmpty());
    }
  }

  /** The version that is asked now; empty where the authority does not ask these questions. */
  Future<Optional<Version>> now(Tx tx) {
    return asked.published(tx, CODE).map(found -> found.map(Version::of));
  }

  /**
   * The version that a preparation answers: the one that the phone showed, or else the one that is
   * asked now. INVALID for a version that is closed, and for words to a part that it does not ask.
   */
  Future<Optional<Version>> answered(Tx tx, SavePreparation said) {
    return said.questionSet()
        .map(id -> asked.requireOpen(tx, CODE, id).map(Version::of).map(Optional::of))
        .orElseGet(() -> now(tx))
        .map(version -> requireAsked(version, said));
  }

  /** The version of what is kept. */
  Future<Optional<Version>> of(Tx tx, Optional<UUID> kept) {
    return kept.map(id -> asked.version(tx, id).map(found -> found.map(Version::of)))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  private static Optional<Version> requireAsked(Optional<Version> version, SavePreparation said) {
    said.parts()
        .forEach((part, words) -> {
          if (!words.isEmpty() && version.filter(v -> v.title(part).isEmpty()).isPresent()) {
            throw Problem.invalid(
                "/parts/" + part.code(), "This is not asked any more. Load the questions again.");
          }
        });
    return version;
  }
}
