package care.heard.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a young person wrote for whoever is reading.
 *
 * @param questionsVersion which version of <i>My meeting</i> they answered, where that is known
 */
record MeetingWords(
    UUID meeting,
    String from,
    Optional<Integer> questionsVersion,
    Optional<MeetingAnswer> answer,
    Optional<Speaker> speaker,
    List<String> notFor,
    List<Part> parts) {

  /** One part that is not empty. */
  record Part(MeetingPart part, String title, String words, Keep keep) {
    @Override
    public String toString() {
      return "Part[" + part + "]";
    }
  }

  @Override
  public String toString() {
    return "MeetingWords[" + meeting + "]";
  }
}
