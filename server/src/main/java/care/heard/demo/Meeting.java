package care.heard.demo;

import care.heard.meetings.MeetingPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An invented meeting about a young person. */
record Meeting(
    UUID id,
    YoungPerson person,
    String kind,
    Instant startsAt,
    Instant endsAt,
    String place,
    List<String> who,
    String state,
    Told told) {

  /**
   * What became of it, and what the young person wanted.
   *
   * @param code the participation code; confirmed where that is so
   * @param words what they wrote for whoever runs it
   * @param kept whether people did what they said
   */
  record Told(
      Optional<String> cancelReason,
      Optional<String> attended,
      Optional<String> spoke,
      Optional<String> code,
      boolean confirmed,
      Optional<String> answer,
      Map<MeetingPart, String> words,
      Optional<String> kept) {
    @Override
    public String toString() {
      return "Told";
    }
  }

  @Override
  public String toString() {
    return "Meeting[" + id + "]";
  }
}
