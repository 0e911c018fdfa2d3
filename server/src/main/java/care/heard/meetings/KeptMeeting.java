package care.heard.meetings;

import care.heard.platform.time.England;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code meeting} with what the young person answered; place and people are sealed. */
record KeptMeeting(
    UUID id,
    UUID person,
    MeetingKind kind,
    Instant startsAt,
    Optional<Instant> endsAt,
    Buffer placeSealed,
    Buffer whoSealed,
    MeetingState state,
    int version,
    Optional<Chair> chair,
    boolean timeAlone,
    Optional<LocalDate> countsFrom,
    Optional<CancelReason> cancelReason,
    Outcome outcome,
    Wish wish) {

  /** Who runs it. */
  record Chair(UUID id, String name) {}

  /** What became of it; empty before it was held. */
  record Outcome(
      Optional<Attendance> attended,
      Optional<Voice> spoke,
      Optional<ParticipationCode> suggested,
      Optional<ParticipationCode> confirmed) {
    static Outcome fromRow(Row row) {
      return new Outcome(
          Optional.ofNullable(row.getString("attended")).map(Attendance::of),
          Optional.ofNullable(row.getString("spoke")).map(Voice::of),
          Optional.ofNullable(row.getString("suggested_code")).map(ParticipationCode::of),
          Optional.ofNullable(row.getString("participation_code")).map(ParticipationCode::of));
    }
  }

  /** What the young person wants of it, but for their words. */
  record Wish(
      Optional<MeetingAnswer> answer,
      Optional<Speaker> speaker,
      Optional<WordsFor> wordsFor,
      boolean timeAlone) {
    static Wish fromRow(Row row) {
      return new Wish(
          Optional.ofNullable(row.getString("answer")).map(MeetingAnswer::of),
          Optional.ofNullable(row.getString("speaker")).map(Speaker::of),
          Optional.ofNullable(row.getString("words_for")).map(WordsFor::of),
          "yes".equals(row.getString("wants_alone")));
    }
  }

  static KeptMeeting fromRow(Row row) {
    return new KeptMeeting(
        row.getUUID("id"),
        row.getUUID("person_id"),
        MeetingKind.of(row.getString("kind")),
        row.getOffsetDateTime("starts_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("ends_at")).map(OffsetDateTime::toInstant),
        row.getBuffer("place_sealed"),
        row.getBuffer("who_sealed"),
        MeetingState.of(row.getString("state")),
        row.getInteger("version"),
        Optional.ofNullable(row.getUUID("chair_id"))
            .map(chair -> new Chair(chair, row.getString("chair_name"))),
        row.getBoolean("time_alone"),
        Optional.ofNullable(row.getLocalDate("counts_from")),
        Optional.ofNullable(row.getString("cancel_reason")).map(CancelReason::of),
        Outcome.fromRow(row),
        Wish.fromRow(row));
  }

  /** Names this state of the meeting. */
  String etag() {
    return "\"" + version + "\"";
  }

  /** The day it is on, in England. */
  LocalDate day() {
    return England.day(startsAt);
  }

  boolean hasBegun(Instant now) {
    return !startsAt.isAfter(now);
  }

  @Override
  public String toString() {
    return "KeptMeeting[" + id + "]";
  }
}
