package care.heard.platform.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is noted on a message after it was handled: that it is finished, or when it is due again.
 *
 * @param attempts which try this was: a later one is not overruled
 */
record Mark(
    UUID id,
    int attempts,
    Optional<Instant> done,
    Optional<String> outcome,
    Optional<Instant> due) {

  static Mark finished(OutboxMessage message, Instant at, String outcome) {
    return new Mark(
        message.id(), message.attempts(), Optional.of(at), Optional.of(outcome), Optional.empty());
  }

  /** Due again then, or when it expires: then it is dropped. */
  static Mark again(OutboxMessage message, Instant due) {
    var expires = message.expires();
    var next = due.isBefore(expires) ? due : expires;
    return new Mark(
        message.id(), message.attempts(), Optional.empty(), Optional.empty(), Optional.of(next));
  }
}
