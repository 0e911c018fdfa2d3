package care.heard.meetings;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that is kept of a young person's meetings, as they themselves reach it. */
final class HeldMeetingStore {
  /** A row of {@code meeting} with what they want of it and said afterwards. */
  record Had(
      UUID id,
      String kind,
      OffsetDateTime startsAt,
      Optional<OffsetDateTime> endsAt,
      Buffer placeSealed,
      Buffer whoSealed,
      String state,
      Optional<String> answer,
      Optional<String> kept,
      Optional<Buffer> afterwardsSealed) {
    static Had fromRow(Row row) {
      return new Had(
          row.getUUID("id"),
          row.getString("kind"),
          row.getOffsetDateTime("starts_at"),
          Optional.ofNullable(row.getOffsetDateTime("ends_at")),
          row.getBuffer("place_sealed"),
          row.getBuffer("who_sealed"),
          row.getString("state"),
          Optional.ofNullable(row.getString("answer")),
          Optional.ofNullable(row.getString("kept")),
          Optional.ofNullable(row.getBuffer("afterwards_sealed")));
    }

    @Override
    public String toString() {
      return "Had[" + id + "]";
    }
  }

  /** Words for a meeting. */
  record Word(UUID meeting, String part, Buffer sealed, boolean isPrivate) {
    static Word fromRow(Row row) {
      return new Word(
          row.getUUID("meeting_id"),
          row.getString("part"),
          row.getBuffer("words_sealed"),
          row.getBoolean("private"));
    }

    @Override
    public String toString() {
      return "Word[" + meeting + "]";
    }
  }

  /** Somebody read words for a meeting. */
  record Read(LocalDate on, String name, String role) {
    static Read fromRow(Row row) {
      return new Read(
          row.getLocalDate("read_on"), row.getString("name"), row.getString("job_title"));
    }
  }

  Future<List<Had>> meetings(Tx tx, UUID person) {
    return tx.list(Had::fromRow, MEETINGS, person);
  }

  Future<List<Word>> words(Tx tx, UUID person) {
    return tx.list(Word::fromRow, WORDS, person);
  }

  Future<List<Read>> reads(Tx tx, UUID person) {
    return tx.list(Read::fromRow, READS, person);
  }

  private static final String MEETINGS =
      """
      select m.id, m.kind, m.starts_at, m.ends_at, m.place_sealed, m.who_sealed, m.state,
             p.answer, a.kept, a.words_sealed as afterwards_sealed
        from meeting m
        left join meeting_preparation p on p.meeting_id = m.id
        left join meeting_afterwards a on a.meeting_id = m.id
       where m.person_id = $1
       order by m.starts_at
      """;

  private static final String WORDS =
      """
      select meeting_id, part, words_sealed, private
        from meeting_word
       where person_id = $1
       order by meeting_id, part
      """;

  private static final String READS =
      """
      select r.read_on, s.name, s.job_title
        from meeting_read r join staff s on s.id = r.staff_id
       where r.person_id = $1
       order by r.read_on, s.name
      """;
}
