package care.heard.feedback;

import java.time.LocalDate;
import java.util.UUID;

/** What somebody wrote back, opened for whoever may read it. */
public record ThreadReply(UUID id, String from, LocalDate sentOn, String words) {
  /** Where a reply's words are sealed to. */
  static String wordsContext(UUID reply) {
    return "feedback_reply.words/" + reply;
  }

  @Override
  public String toString() {
    return "ThreadReply[" + id + "]";
  }
}
