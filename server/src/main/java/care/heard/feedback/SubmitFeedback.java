package care.heard.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a young person wants to say, and who may know it was them. */
record SubmitFeedback(
    UUID questionSet,
    Level level,
    List<Answer> answers,
    List<String> themes,
    List<Reader> shareWith,
    boolean mayQuote,
    boolean wantsAnswer,
    Optional<About> about) {

  SubmitFeedback {
    themes = themes == null ? List.of() : themes;
    about = about == null ? Optional.empty() : about;
  }

  /** The answer to one question, in the form its kind asks for. */
  record Answer(
      String question, Optional<String> choice, Optional<String> words, Optional<Integer> face) {
    Answer {
      choice = choice == null ? Optional.empty() : choice;
      words = words == null ? Optional.empty() : words;
      face = face == null ? Optional.empty() : face;
    }

    @Override
    public String toString() {
      return "Answer[" + question + "]";
    }
  }

  /** What the feedback belongs to: a change of worker. */
  record About(Optional<UUID> change) {
    About {
      change = change == null ? Optional.empty() : change;
    }
  }

  Optional<UUID> change() {
    return about.flatMap(About::change);
  }

  @Override
  public String toString() {
    return "SubmitFeedback";
  }
}
