package care.heard.push;

import care.heard.platform.time.England;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A notice as staff see it: why there is one and how far it has come. Never when a phone was used:
 * that would say when a young person was awake, and with whom they might have been.
 */
public record Delivery(NoticeKind kind, LocalDate createdOn, DeliveryState delivery) {

  static Delivery fromRow(Row row, Instant now) {
    return new Delivery(
        NoticeKind.of(row.getString("kind")),
        England.day(row.getOffsetDateTime("created_at").toInstant()),
        DeliveryState.of(
            row.getBoolean("seen"),
            row.getBoolean("sent"),
            row.getBoolean("given_up"),
            Optional.ofNullable(row.getOffsetDateTime("expires_at")).map(OffsetDateTime::toInstant),
            now));
  }
}
