package care.heard.feedback;

import care.heard.authorities.HelpLine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One thing the young person has sent, with what came back. */
record MyFeedback(
    UUID id,
    String title,
    LocalDate sentOn,
    String state,
    List<AnsweredQuestion> answers,
    List<ThreadReply> replies,
    List<HelpLine> help) {

  /** One line of the list. */
  record Summary(UUID id, String title, LocalDate sentOn, String state, int newReplies) {}

  @Override
  public String toString() {
    return "MyFeedback[" + id + "]";
  }
}
