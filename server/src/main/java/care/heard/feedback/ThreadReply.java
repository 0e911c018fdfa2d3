package care.heard.feedback;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody wrote under an item, opened for whoever may read it.
 *
 * @param from name and role; a young person as the reader knows them
 */
public record ThreadReply(
    UUID id, String from, LocalDate sentOn, String words, ReplyKind kind, boolean fromYoungPerson) {
  /** Where a reply's words are sealed to. */
  static String wordsContext(UUID reply) {
    return "feedback_reply.words/" + reply;
  }

  @Override
  public String toString() {
    return "ThreadReply[" + id + "]";
  }
}
