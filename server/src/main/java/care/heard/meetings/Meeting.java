package care.heard.meetings;

import care.heard.platform.time.England;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A meeting, as the young person it is about sees it. */
public record Meeting(
    UUID id,
    String kind,
    String title,
    OffsetDateTime startsAt,
    Optional<OffsetDateTime> endsAt,
    String timeZone,
    String place,
    List<String> who,
    Optional<String> chair,
    boolean timeAlone,
    String state,
    Optional<String> answer) {

  static Meeting of(OpenMeeting meeting) {
    var kept = meeting.kept();
    return new Meeting(
        kept.id(),
        kept.kind().code(),
        kept.kind().youngTitle(),
        wall(kept.startsAt()),
        kept.endsAt().map(Meeting::wall),
        England.ZONE.getId(),
        meeting.place(),
        meeting.who(),
        kept.chair().map(KeptMeeting.Chair::name),
        kept.timeAlone(),
        kept.state().code(),
        kept.wish().answer().map(MeetingAnswer::code));
  }

  /** As the clock on the wall in England shows it. */
  static OffsetDateTime wall(Instant instant) {
    return instant.atZone(England.ZONE).toOffsetDateTime();
  }

  /** Where a meeting's place is sealed to. */
  static String placeContext(UUID meeting) {
    return "meeting.place/" + meeting;
  }

  /** Where the people who come are sealed to. */
  static String whoContext(UUID meeting) {
    return "meeting.who/" + meeting;
  }

  @Override
  public String toString() {
    return "Meeting[" + id + "]";
  }
}
