package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Young people take back what they sent, until the figures of its quarter are drawn up: words and
 * key are destroyed, and nothing of an open period counts it. Where somebody may be in danger it
 * stays until the alert is closed: whoever holds the phone could be the danger.
 */
final class Withdrawals {
  private static final String NOTHING = "{}";

  private final WithdrawalStore store = new WithdrawalStore();
  private final Vault vault;
  private final Audit audit;

  Withdrawals(Vault vault, Audit audit) {
    this.vault = vault;
    this.audit = audit;
  }

  /** Takes back what the caller sent by name; done again, it stays done. */
  Future<Void> withdraw(Tx tx, Caller.YoungPerson young, UUID item) {
    return store
        .isOwn(tx, young.person(), item)
        .map(Withdrawals::requireOwn)
        .compose(_ -> vault.keyOf(tx, young.person()))
        .map(key -> empty(key, item))
        .compose(words -> store.withdraw(tx, item, words, today(tx), openSince(tx)))
        .map(Withdrawals::requireGone)
        .compose(_ -> audit.record(tx, "withdrawFeedback", item));
  }

  /**
   * The same for what lies under a receipt. Where nothing does, the same is done for nothing, and
   * takes as long.
   */
  Future<Void> withdraw(Tx tx, Caller.ReceiptHolder holder) {
    return store
        .itemOf(tx, holder.thread())
        .map(found -> found.orElseGet(UUID::randomUUID))
        .compose(item -> withdraw(tx, holder, item))
        .map(Withdrawals::requireGone);
  }

  private Future<Optional<String>> withdraw(Tx tx, Caller.ReceiptHolder holder, UUID item) {
    var key = vault.newKey(item);
    var fresh = new WithdrawalStore.Fresh(empty(key, item), Vault.parameter(key.wrapped()));
    return store.withdraw(tx, holder.thread(), fresh, today(tx), openSince(tx));
  }

  private static io.vertx.core.buffer.Buffer empty(DataKey key, UUID item) {
    return Vault.parameter(key.seal(NOTHING, FeedbackItem.wordsContext(item)));
  }

  private static LocalDate today(Tx tx) {
    return England.day(tx.now());
  }

  private static LocalDate openSince(Tx tx) {
    return Quarter.of(today(tx)).previous().firstDay();
  }

  private static Void requireOwn(boolean own) {
    if (!own) {
      throw Problem.notFound();
    }
    return null;
  }

  private static Void requireGone(Optional<String> keptBecause) {
    keptBecause.ifPresent(reason -> {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail(words(reason));
    });
    return null;
  }

  private static String words(String reason) {
    return reason.equals("alert")
        ? "Somebody has to look at this first. If you want to talk about it, call one of the"
            + " numbers in the app."
        : "The figures of its quarter are drawn up, so it cannot be taken back any more. Nobody can"
            + " find you in a figure.";
  }
}
