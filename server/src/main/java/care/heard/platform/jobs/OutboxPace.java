package care.heard.platform.jobs;

import java.time.Duration;

/**
 * How fast and how long the outbox works.
 *
 * @param poll how often it looks for due messages
 * @param lease how long a claimed message is left to its worker before another may take it
 * @param batch the most messages claimed at once
 * @param inHand the most messages handled at the same time; no less than a batch
 * @param backoff how long after a failed try comes the next
 * @param keep how long finished messages stay to be looked at
 */
public record OutboxPace(
    Duration poll, Duration lease, int batch, int inHand, Backoff backoff, Duration keep) {

  /** Refuses a pace at which nothing would ever be claimed. */
  public OutboxPace {
    if (batch < 1 || inHand < batch) {
      throw new IllegalArgumentException("a batch has to fit into what is in hand");
    }
  }

  /** What suits a service and its demo. */
  public static OutboxPace usual() {
    return new OutboxPace(
        Duration.ofMillis(500),
        Duration.ofSeconds(60),
        64,
        256,
        new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10)),
        Duration.ofDays(7));
  }

  /** A task that takes longer has failed; what is left of the lease is for noting the outcome. */
  Duration patience() {
    return lease.dividedBy(2);
  }
}
