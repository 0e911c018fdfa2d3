package care.heard.safeguarding.sealed;

import care.heard.platform.db.DatabaseFailure;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who may take which step of an opening, and when. */
final class OpeningRules {
  private OpeningRules() {}

  /** It still waits, and for somebody else than the one who asked. */
  static Opening requireUndecided(Opening opening, UUID lead, Instant now) {
    requireState(opening, OpeningState.REQUESTED, now);
    if (opening.requestedBy().equals(lead)) {
      throw notNow("You asked for this. Another person has to decide.");
    }
    return opening;
  }

  /** It may be looked at now, by one of the two who opened it. */
  static Opening requireOpen(Opening opening, UUID staff, Instant now) {
    requireState(opening, OpeningState.APPROVED, now);
    var one = opening.requestedBy().equals(staff);
    var other = opening.decidedBy().equals(Optional.of(staff));
    if (!one && !other) {
      throw notNow("Only the two people who opened this can look at it.");
    }
    return opening;
  }

  private static void requireState(Opening opening, OpeningState wanted, Instant now) {
    var state = opening.stateAt(now);
    if (state != wanted) {
      throw notNow(state.whatIsPossible());
    }
  }

  /** The database has taken the step: it was not decided meanwhile. */
  static Future<Void> requireDone(boolean done) {
    return done
        ? Future.succeededFuture()
        : Future.failedFuture(notNow(OpeningState.OVER.whatIsPossible()));
  }

  /** Says what stands in the way where somebody has asked already. */
  static <T> Future<T> explain(Throwable failure) {
    return Future.failedFuture(
        DatabaseFailure.violates(failure, "identity_opening_one_at_a_time")
            ? notNow("Somebody has asked for this already. Look at what is waiting.")
            : failure);
  }

  /** Nobody of this authority is in a seal that opened. */
  static Problem nobodyInIt() {
    return notNow("The seal is open, but nobody of this authority is in it.");
  }

  private static Problem notNow(String detail) {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail(detail);
  }
}
