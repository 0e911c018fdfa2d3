package care.heard.identity;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A young person with their phones and codes, as they themselves reach them. */
final class HeldPersonStore {
  /** A row of {@code person}. */
  record Person(
      UUID id,
      Buffer nameSealed,
      LocalDate bornOn,
      String locality,
      String placementGroup,
      String status) {
    static Person fromRow(Row row) {
      return new Person(
          row.getUUID("id"),
          row.getBuffer("name_sealed"),
          row.getLocalDate("born_on"),
          row.getString("locality"),
          row.getString("placement_group"),
          row.getString("status"));
    }

    @Override
    public String toString() {
      return "Person[" + id + "]";
    }
  }

  /** A phone with its session. */
  record Phone(
      Optional<String> name,
      LocalDate enrolledOn,
      boolean isWoken,
      Optional<String> platform,
      Optional<LocalDate> lastDay) {
    static Phone fromRow(Row row) {
      return new Phone(
          Optional.ofNullable(row.getString("name")),
          day(row, "enrolled_at").orElseThrow(),
          row.getBoolean("is_woken"),
          Optional.ofNullable(row.getString("push_platform")),
          Optional.ofNullable(row.getLocalDate("last_day")));
    }

    @Override
    public String toString() {
      return "Phone";
    }
  }

  /** A one-time code: who made it, and whether it was used. */
  record Code(String madeBy, LocalDate goodUntil, Optional<LocalDate> usedOn) {
    static Code fromRow(Row row) {
      return new Code(
          row.getString("name"), day(row, "expires_at").orElseThrow(), day(row, "used_at"));
    }
  }

  Future<List<Person>> person(Tx tx, UUID person) {
    return tx.list(Person::fromRow, PERSON, person);
  }

  Future<List<Phone>> phones(Tx tx, UUID person) {
    return tx.list(Phone::fromRow, PHONES, person);
  }

  Future<List<Code>> codes(Tx tx, UUID person) {
    return tx.list(Code::fromRow, CODES, person);
  }

  private static Optional<LocalDate> day(Row row, String column) {
    return Optional.ofNullable(row.getOffsetDateTime(column))
        .map(OffsetDateTime::toInstant)
        .map(England::day);
  }

  private static final String PERSON =
      """
      select id, name_sealed, born_on, locality, placement_group, status from person where id = $1
      """;

  private static final String PHONES =
      """
      select d.name, d.enrolled_at, d.push_token is not null as is_woken, d.push_platform, s.last_day
        from device d left join phone_session s on s.device_id = d.id
       where d.person_id = $1
       order by d.enrolled_at
      """;

  private static final String CODES =
      """
      select s.name, c.expires_at, c.used_at
        from enrolment_code c join staff s on s.id = c.issued_by
       where c.person_id = $1
       order by c.expires_at
      """;
}
