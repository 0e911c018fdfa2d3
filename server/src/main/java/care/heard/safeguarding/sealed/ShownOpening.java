package care.heard.safeguarding.sealed;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An opening as the duty team sees it.
 *
 * @param tell whether the young person was told, once it was opened
 * @param whyNotTold why telling would be unsafe, where it would
 */
record ShownOpening(
    UUID id,
    UUID feedback,
    String state,
    String reason,
    String requestedBy,
    Instant requestedAt,
    Instant waitUntil,
    Optional<String> decidedBy,
    Optional<Instant> viewUntil,
    Optional<String> tell,
    Optional<String> whyNotTold) {
  static ShownOpening of(Opening opening, OpeningSeals seals, Instant now) {
    var whyNot = opening.notTold().map(sealed -> seals.openNotTold(opening.id(), sealed));
    var answer = whyNot.isPresent() ? ApproveOpening.UNSAFE : ApproveOpening.TELL;
    return new ShownOpening(
        opening.id(),
        opening.item(),
        opening.stateAt(now).code(),
        seals.openReason(opening.id(), opening.reason()),
        opening.requestedByName(),
        opening.requestedAt(),
        opening.waitUntil(),
        opening.decidedByName(),
        opening.viewUntil(),
        opening.viewUntil().map(_ -> answer),
        whyNot);
  }

  @Override
  public String toString() {
    return "ShownOpening[" + id + "]";
  }
}
