package care.heard.meetings;

import care.heard.platform.time.England;
import care.heard.push.Delivery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A meeting as staff see it; never what the young person wrote for it. */
record StaffMeeting(
    UUID id,
    UUID person,
    String about,
    String kind,
    String title,
    OffsetDateTime startsAt,
    Optional<OffsetDateTime> endsAt,
    String timeZone,
    String place,
    List<String> who,
    Optional<String> chair,
    boolean timeAlone,
    MeetingState state,
    String etag,
    Optional<MeetingAnswer> answer,
    Optional<Speaker> speaker,
    boolean wordsForMe,
    Optional<LocalDate> dueBy,
    Optional<CancelReason> reason,
    Optional<Attendance> attended,
    Optional<Voice> spoke,
    Optional<ParticipationCode> suggestedCode,
    Optional<ParticipationCode> code,
    Optional<Kept> kept,
    Optional<String> keptWords,
    List<Delivery> notices) {

  /** What is known of a meeting beside its own row. */
  record Beside(
      String about,
      boolean wordsForMe,
      Optional<LocalDate> dueBy,
      Optional<Afterwards> afterwards,
      List<Delivery> notices) {
    @Override
    public String toString() {
      return "Beside";
    }
  }

  static StaffMeeting of(OpenMeeting meeting, Beside beside) {
    var kept = meeting.kept();
    var outcome = kept.outcome();
    return new StaffMeeting(
        kept.id(),
        kept.person(),
        beside.about(),
        kept.kind().code(),
        kept.kind().staffTitle(),
        Meeting.wall(kept.startsAt()),
        kept.endsAt().map(Meeting::wall),
        England.ZONE.getId(),
        meeting.place(),
        meeting.who(),
        kept.chair().map(KeptMeeting.Chair::name),
        kept.timeAlone() || kept.wish().timeAlone(),
        kept.state(),
        kept.etag(),
        kept.wish().answer(),
        kept.wish().speaker(),
        beside.wordsForMe(),
        beside.dueBy(),
        kept.cancelReason(),
        outcome.attended(),
        outcome.spoke(),
        outcome.suggested(),
        outcome.confirmed(),
        beside.afterwards().map(Afterwards::kept),
        beside.afterwards().map(Afterwards::words).filter(words -> !words.isEmpty()),
        beside.notices());
  }

  @Override
  public String toString() {
    return "StaffMeeting[" + id + "]";
  }
}
