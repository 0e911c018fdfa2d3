package care.heard.meetings;

import care.heard.platform.http.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a young person prepares for a meeting, whole, in place of what it was before. */
record SavePreparation(
    Optional<UUID> questionSet,
    Optional<Speaker> speaker,
    Optional<WordsFor> wordsFor,
    Optional<String> timeAlone,
    List<String> notFor,
    Map<MeetingPart, PartSaid> parts) {

  SavePreparation {
    notFor = notFor.stream().map(String::strip).distinct().toList();
    parts = Preparation.whole(parts);
  }

  /** The same answers, to that version of the questions. */
  SavePreparation to(Optional<UUID> version) {
    return new SavePreparation(version, speaker, wordsFor, timeAlone, notFor, parts);
  }

  /** INVALID where words have no reader, or one whom the young person excludes. */
  void requireReader(Optional<KeptMeeting.Chair> chair) {
    if (wordsFor.isEmpty() && parts.values().stream().anyMatch(part -> !part.isEmpty())) {
      throw Problem.invalid("/wordsFor", "Choose who gets what you write.");
    }
    if (wordsFor.filter(WordsFor.CHAIR::equals).isPresent()) {
      requireChair(chair);
    }
  }

  private void requireChair(Optional<KeptMeeting.Chair> chair) {
    if (chair.isEmpty()) {
      throw Problem.invalid(
          "/wordsFor",
          "We do not know yet who runs the meeting. Choose the participation team, or come back"
              + " later.");
    }
    if (NotFor.excludes(notFor, chair.get().name())) {
      throw Problem.invalid(
          "/wordsFor",
          "You said that whoever runs the meeting must not see it. Choose the participation team.");
    }
  }

  @Override
  public String toString() {
    return "SavePreparation";
  }
}
