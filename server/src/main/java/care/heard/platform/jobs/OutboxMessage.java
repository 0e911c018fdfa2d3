package care.heard.platform.jobs;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that must happen after a commit, as its task sees it.
 *
 * @param attempts which try this is, from 1
 */
public record OutboxMessage(
    UUID id,
    UUID authority,
    String topic,
    JsonObject payload,
    Instant due,
    Instant expires,
    int attempts) {

  @Override
  public String toString() {
    return "OutboxMessage[%s %s, try %d]".formatted(topic, id, attempts);
  }
}
