package care.heard.feedback;

import care.heard.push.Delivery;
import care.heard.safeguarding.ItemAlert;
import care.heard.themes.SuggestedTheme;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that a young person sent, as the people they chose see it.
 *
 * @param masked their own words with names masked, where they agreed to be quoted
 */
public record StaffFeedback(
    UUID id,
    String title,
    Optional<String> from,
    Optional<String> ageBand,
    Level level,
    LocalDate sentOn,
    Optional<LocalDate> answerBy,
    String state,
    List<AnsweredQuestion> answers,
    List<SuggestedTheme> suggestedThemes,
    List<String> themes,
    List<String> chosenThemes,
    List<ThreadReply> replies,
    List<Delivery> notices,
    boolean mayQuote,
    @JsonIgnore List<Reader> sharedWith,
    @JsonIgnore List<AnsweredQuestion> masked,
    Optional<ItemAlert> alert) {
  @Override
  public String toString() {
    return "StaffFeedback[" + id + "]";
  }
}
