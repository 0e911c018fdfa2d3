package care.heard.meetings;

import care.heard.authorities.HelpLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the young person has prepared, who has read it, and whom to call.
 *
 * @param questionSet the version of <i>My meeting</i> that it answers; before anything is saved,
 *     the one to answer
 */
record MyPreparation(
    Optional<UUID> questionSet,
    Optional<Speaker> speaker,
    Optional<WordsFor> wordsFor,
    Optional<String> timeAlone,
    List<String> notFor,
    Map<MeetingPart, PartSaid> parts,
    String etag,
    Optional<LocalDate> savedOn,
    List<Read> readBy,
    List<HelpLine> help) {

  /** Somebody opened the words on that day. */
  record Read(String name, String role, LocalDate readOn) {}

  static MyPreparation of(
      Preparation kept, Optional<UUID> asked, List<Read> readBy, List<HelpLine> help) {
    var said = kept.said();
    return new MyPreparation(
        said.questionSet().or(() -> asked),
        said.speaker(),
        said.wordsFor(),
        said.timeAlone(),
        said.notFor(),
        said.parts(),
        kept.etag(),
        kept.savedOn(),
        readBy,
        help);
  }

  @Override
  public String toString() {
    return "MyPreparation";
  }
}
