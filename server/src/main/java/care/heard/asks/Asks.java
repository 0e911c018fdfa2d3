package care.heard.asks;

import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks young people something, for every other feature and inside its transaction. The caps hold
 * across all of them, so there is no other way to ask.
 */
public final class Asks {
  private final AskStore store = new AskStore();

  /**
   * Asks, or keeps the wish until the caps allow it. To ask again about the same thing changes
   * nothing. Staff and the background jobs may ask.
   */
  public Future<AskOutcome> ask(Tx tx, NewAsk ask) {
    var today = today(tx);
    return store
        .lock(tx, ask.person())
        .compose(_ -> store.facts(tx, ask, today))
        .compose(facts ->
            facts
                .map(known -> ask(tx, ask, known, today))
                .orElse(Future.succeededFuture(AskOutcome.NOT_FOR_THEM)));
  }

  /** What that young person is asked and has not answered, the oldest first. */
  public Future<List<OpenAsk>> open(Tx tx, UUID person) {
    return store.open(tx, person, today(tx));
  }

  /**
   * The young person has answered the set of that code by name: they are not asked any more.
   *
   * @param about the one thing that the answer is about, where it says so
   */
  public Future<Void> answered(Tx tx, UUID person, String questionSet, Optional<UUID> about) {
    return store.answered(tx, person, questionSet, about, today(tx));
  }

  /** Not now: it counts as asked, and is not asked again. NOT_POSSIBLE_NOW where it is over. */
  Future<Void> notNow(Tx tx, UUID person, UUID ask) {
    return store
        .exists(tx, person, ask)
        .compose(known -> known ? store.notNow(tx, person, ask, today(tx)) : notFound())
        .compose(done -> done ? Future.succeededFuture() : Future.failedFuture(over()));
  }

  private Future<AskOutcome> ask(Tx tx, NewAsk ask, AskStore.Facts facts, LocalDate today) {
    if (facts.already()) {
      return Future.succeededFuture(AskOutcome.ALREADY);
    }
    if (!facts.areFor(today) || ask.until().isBefore(today)) {
      return Future.succeededFuture(AskOutcome.NOT_FOR_THEM);
    }
    var now = facts.cap().allows(today, facts.asked());
    var outcome = now ? AskOutcome.ASKED : AskOutcome.LATER;
    return store.add(tx, ask, today, now).map(added -> added ? outcome : AskOutcome.ALREADY);
  }

  private static LocalDate today(Tx tx) {
    return England.day(tx.now());
  }

  private static Future<Boolean> notFound() {
    return Future.failedFuture(Problem.notFound());
  }

  private static Problem over() {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW)
        .detail("You are not asked this any more: it was answered, or its time is over.");
  }
}
