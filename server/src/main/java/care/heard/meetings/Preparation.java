package care.heard.meetings;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a young person has prepared for a meeting, opened.
 *
 * @param version how often it was changed; 0 before anything was saved
 */
record Preparation(int version, Optional<LocalDate> savedOn, SavePreparation said) {

  /** Nothing is prepared. */
  static Preparation none() {
    return new Preparation(
        0,
        Optional.empty(),
        new SavePreparation(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of()));
  }

  /** Every part, in order: those that are left out are empty. */
  static Map<MeetingPart, PartSaid> whole(Map<MeetingPart, PartSaid> parts) {
    var all = new EnumMap<MeetingPart, PartSaid>(MeetingPart.class);
    for (var part : MeetingPart.values()) {
      all.put(part, parts.getOrDefault(part, PartSaid.NOTHING));
    }
    return all;
  }

  /** Whether it says the same; a phone that names no version means the one that is kept. */
  boolean says(SavePreparation other) {
    return said.equals(other.questionSet().isPresent() ? other : other.to(said.questionSet()));
  }

  /** Names this state. */
  String etag() {
    return "\"" + version + "\"";
  }

  @Override
  public String toString() {
    return "Preparation";
  }
}
