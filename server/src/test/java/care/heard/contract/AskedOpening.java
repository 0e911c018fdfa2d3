package care.heard.contract;

import care.heard.platform.access.Role;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** An opening that waits for the safeguarding lead, with nothing in it: the walks open none. */
final class AskedOpening {
  private AskedOpening() {}

  static UUID of(TestHeard heard, TestAuthority authority, String item, String mark) {
    var id = UUID.randomUUID();
    var now = OffsetDateTime.ofInstant(heard.clock().instant(), ZoneOffset.UTC);
    heard.asOwner(
        authority.id(),
        tx ->
            tx.run(
                INSERT,
                id,
                authority.id(),
                UUID.fromString(item),
                sealed(heard, "Danger" + mark, "identity_opening.reason/" + id),
                authority.staffId(Role.DUTY_OFFICER, 1),
                now,
                now.plusHours(1),
                sealed(heard, "half", "identity_opening.half/" + id)));
    return id;
  }

  private static Buffer sealed(TestHeard heard, String text, String context) {
    var key = heard.foundations().serviceKey();
    return Buffer.buffer(key.seal(text.getBytes(StandardCharsets.UTF_8), context));
  }

  private static final String INSERT =
      """
      insert into identity_opening
             (id, authority_id, item_id, state, reason_sealed, requested_by, requested_at,
              wait_until, half_sealed)
      values ($1, $2, $3, 'requested', $4, $5, $6, $7, $8)
      """;
}
