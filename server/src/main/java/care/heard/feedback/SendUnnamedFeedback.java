package care.heard.feedback;

import java.util.List;
import java.util.UUID;

/** What a young person wants to say without saying who they are. */
record SendUnnamedFeedback(
    UUID questionSet,
    Level level,
    List<SubmitFeedback.Answer> answers,
    List<String> themes,
    boolean mayQuote) {

  SendUnnamedFeedback {
    themes = themes == null ? List.of() : themes;
  }

  @Override
  public String toString() {
    return "SendUnnamedFeedback";
  }
}
