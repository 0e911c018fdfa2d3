package care.heard.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the inbox shows: those who might not be safe, always first, and what there is to read.
 *
 * @param message what was just done, to say so
 * @param state which feedback is listed: {@code waiting}, {@code answered} or {@code all}
 * @param openAlerts how many alerts are open for the duty team
 * @param oldestAlert when the oldest was opened, as {@code 2 hours ago}; empty where none is open
 * @param mayActOnAlerts whether this member of staff may open the list of alerts
 * @param notSafe feedback that might come from somebody who is not safe, the oldest first
 * @param toRead the other feedback, the one that is due first on top
 */
public record InboxPage(
    Optional<String> message,
    String state,
    int openAlerts,
    Optional<String> oldestAlert,
    boolean mayActOnAlerts,
    List<Line> notSafe,
    List<Line> toRead) {

  /**
   * One piece of feedback. It has no name: opening it shows who it is, and is recorded.
   *
   * @param sentOn a day in words
   * @param clock when its alert was opened, as {@code 2 hours ago}
   * @param answerBy a day in words
   * @param ageBand empty where they did not say who they are
   * @param whoAnswers who must answer, in words
   * @param wroteAgain whether the last word is the young person's
   * @param overdue whether that day has passed without an answer
   * @param state how far it is, as in the contract: {@code waiting}, for one
   */
  public record Line(
      UUID id,
      String title,
      String sentOn,
      Optional<String> clock,
      Optional<String> answerBy,
      boolean overdue,
      String whoAnswers,
      boolean wroteAgain,
      Optional<String> ageBand,
      String state) {}
}
