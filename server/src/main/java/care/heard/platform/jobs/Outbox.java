package care.heard.platform.jobs;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Notes, in the caller's transaction, what must happen after its commit. */
public final class Outbox {
  /**
   * Adds a message to be handled by the task of that topic.
   *
   * @param payload opaque ids only: no names, no words
   * @param expires after this instant the message is dropped unhandled
   * @return the message's id
   */
  public Future<UUID> add(Tx tx, String topic, JsonObject payload, Instant due, Instant expires) {
    var id = UUID.randomUUID();
    return addOnce(tx, id, topic, payload, due, expires).map(id);
  }

  /** The same under an id of the caller's own: added again, the message stays as it was. */
  public Future<Void> addOnce(
      Tx tx, UUID id, String topic, JsonObject payload, Instant due, Instant expires) {
    return tx.run(
            ADD,
            id,
            tx.caller().authority().orElseThrow(),
            topic,
            payload,
            due.atOffset(ZoneOffset.UTC),
            expires.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  private static final String ADD =
      """
      insert into outbox (id, authority_id, topic, payload, due_at, expires_at)
      values ($1, $2, $3, $4, $5, $6)
      on conflict do nothing
      """;
}
