package care.heard.meetings;

import care.heard.platform.http.Json;
import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A meeting about a young person, opened for whoever may know of it. */
public record Meeting(
    UUID id,
    String kind,
    String title,
    OffsetDateTime startsAt,
    Optional<OffsetDateTime> endsAt,
    String timeZone,
    String place,
    List<String> who,
    String state) {

  /** A row of {@code meeting}; place and people are sealed. */
  record Kept(
      UUID id,
      UUID person,
      MeetingKind kind,
      Instant startsAt,
      Optional<Instant> endsAt,
      Buffer placeSealed,
      Buffer whoSealed,
      String state) {
    static Kept fromRow(Row row) {
      return new Kept(
          row.getUUID("id"),
          row.getUUID("person_id"),
          MeetingKind.of(row.getString("kind")),
          row.getOffsetDateTime("starts_at").toInstant(),
          Optional.ofNullable(row.getOffsetDateTime("ends_at")).map(OffsetDateTime::toInstant),
          row.getBuffer("place_sealed"),
          row.getBuffer("who_sealed"),
          row.getString("state"));
    }

    Meeting open(DataKey key) {
      return new Meeting(
          id,
          kind.code(),
          kind.youngTitle(),
          wall(startsAt),
          endsAt.map(Kept::wall),
          England.ZONE.getId(),
          key.open(placeSealed.getBytes(), placeContext(id)),
          List.of(Json.read(key.open(whoSealed.getBytes(), whoContext(id)), String[].class)),
          state);
    }

    private static OffsetDateTime wall(Instant instant) {
      return instant.atZone(England.ZONE).toOffsetDateTime();
    }

    @Override
    public String toString() {
      return "Meeting.Kept[" + id + "]";
    }
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
