package care.heard.safeguarding.duty;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The duty rota as it is kept. */
final class DutyRotaStore {
  /** Somebody on the rota with their sealed address. */
  record Kept(DutyContact contact, Buffer addressSealed) {}

  Future<List<Kept>> all(Tx tx) {
    return tx.list(DutyRotaStore::kept, ALL);
  }

  Future<Optional<Kept>> find(Tx tx, UUID id) {
    return tx.find(DutyRotaStore::kept, ONE, id);
  }

  Future<Void> add(Tx tx, DutyContact contact, Buffer addressSealed) {
    return tx.run(
            ADD,
            contact.id(),
            tx.caller().authority().orElseThrow(),
            contact.rung(),
            contact.name(),
            contact.channel().code(),
            addressSealed)
        .mapEmpty();
  }

  /** False where there was nobody of that id. */
  Future<Boolean> remove(Tx tx, UUID id) {
    return tx.run(REMOVE, id).map(rows -> rows.rowCount() == 1);
  }

  /** Messages for them are on their way. */
  Future<Void> noteAsked(Tx tx, Collection<DutyContact> contacts) {
    var ids = contacts.stream().map(DutyContact::id).toArray(UUID[]::new);
    return tx.run(NOTE_ASKED, ids, at(tx.now())).mapEmpty();
  }

  /** Whether a message came through. */
  Future<Void> noteOutcome(Tx tx, UUID id, boolean told) {
    return tx.run(told ? NOTE_TOLD : NOTE_FAILED, id, at(tx.now())).mapEmpty();
  }

  private static Kept kept(Row row) {
    return new Kept(
        new DutyContact(
            row.getUUID("id"),
            row.getInteger("rung"),
            row.getString("name"),
            ChannelKind.of(row.getString("channel")),
            instant(row, "asked_at"),
            instant(row, "told_at"),
            instant(row, "failed_at")),
        row.getBuffer("address_sealed"));
  }

  private static Optional<Instant> instant(Row row, String column) {
    return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static final String SELECT =
      """
      select id, rung, name, channel, address_sealed, asked_at, told_at, failed_at
        from duty_contact
      """;

  private static final String ALL = SELECT + "order by rung, name, channel, id limit 100";

  private static final String ONE = SELECT + "where id = $1";

  private static final String ADD =
      """
      insert into duty_contact (id, authority_id, rung, name, channel, address_sealed)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private static final String REMOVE = "delete from duty_contact where id = $1";

  private static final String NOTE_ASKED =
      "update duty_contact set asked_at = $2 where id = any($1)";

  private static final String NOTE_TOLD = "update duty_contact set told_at = $2 where id = $1";

  private static final String NOTE_FAILED = "update duty_contact set failed_at = $2 where id = $1";
}
