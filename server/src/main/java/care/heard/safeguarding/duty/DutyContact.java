package care.heard.safeguarding.duty;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody to tell, by one channel. Who has two channels stands on the rota twice.
 *
 * @param rung from 1: those of 1 are told at once
 * @param asked when a message for them was last put on its way
 * @param told when one last came through
 * @param failed when one last did not
 */
record DutyContact(
    UUID id,
    int rung,
    String name,
    ChannelKind channel,
    Optional<Instant> asked,
    Optional<Instant> told,
    Optional<Instant> failed) {

  boolean wasToldSince(Instant when) {
    return told.filter(at -> !at.isBefore(when)).isPresent();
  }

  /** Whether the last try did not come through. */
  boolean isFailing() {
    return failed
        .filter(at -> asked.isEmpty() || !at.isBefore(asked.get()))
        .filter(at -> told.isEmpty() || told.get().isBefore(at))
        .isPresent();
  }

  /** Whether a message is on its way that has neither come through nor been given up. */
  boolean isBeingTold(Instant now) {
    return asked
        .filter(at -> told.isEmpty() || told.get().isBefore(at))
        .filter(at -> at.plus(Escalation.EVERY).isAfter(now))
        .isPresent();
  }

  @Override
  public String toString() {
    return "DutyContact[" + id + "]";
  }
}
