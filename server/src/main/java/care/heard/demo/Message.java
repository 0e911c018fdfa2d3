package care.heard.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an invented young person sent, and what became of it.
 *
 * @param harms the kinds of harm that the screen found; an alert where there are any
 */
record Message(
    UUID id,
    Mind mind,
    Answers answers,
    Consent consent,
    List<String> harms,
    Instant sentAt,
    Optional<Handling> handling) {

  private static final int ANSWER_WITHIN_DAYS = 7;

  /** Choices by question: an option's value or a face; and words by question. */
  record Answers(Map<String, Object> choices, Map<String, String> words) {
    @Override
    public String toString() {
      return "Answers";
    }
  }

  /** What the young person allowed and picked. */
  record Consent(List<String> ownThemes, List<String> shareWith, boolean mayQuote) {}

  /** Who read it and confirmed its themes, when, and the reply. */
  record Handling(String by, Instant at, Optional<Reply> reply) {}

  /** What was written back. */
  record Reply(UUID id, String words, Instant sentAt, Optional<Instant> readAt) {
    @Override
    public String toString() {
      return "Reply[" + id + "]";
    }
  }

  YoungPerson person() {
    return mind.person();
  }

  boolean mightNotBeSafe() {
    return !harms.isEmpty();
  }

  /** None while nobody has read it. */
  List<String> confirmedThemes() {
    return handling.isPresent() ? mind.themes() : List.of();
  }

  Optional<Reply> reply() {
    return handling.flatMap(Handling::reply);
  }

  Optional<LocalDate> answerBy() {
    return mind.wantsAnswer()
        ? Optional.of(mind.day().plusDays(ANSWER_WITHIN_DAYS))
        : Optional.empty();
  }

  String state() {
    if (handling.isEmpty()) {
      return "waiting";
    }
    return reply().isPresent() ? "answered" : "read";
  }

  @Override
  public String toString() {
    return "Message[" + id + "]";
  }
}
