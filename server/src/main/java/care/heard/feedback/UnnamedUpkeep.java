package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What is done for items without a name by the day and not by the item: put on record when the day
 * is over, forgotten by what they would be known again, and cut from their passes when the period
 * closes, which is when its release is published and at the latest when the next quarter is over.
 */
public final class UnnamedUpkeep {
  private static final int COMMANDS_KNOWN_DAYS = 30;

  private final UnnamedUpkeepStore store = new UnnamedUpkeepStore();
  private final Database database;
  private final Vault vault;
  private final Audit audit;

  UnnamedUpkeep(Database database, Vault vault, Audit audit) {
    this.database = database;
    this.vault = vault;
    this.audit = audit;
  }

  /** Does all that is due for one authority; harmless when nothing is. */
  public Future<Void> keepUp(UUID authority) {
    return database.inTransaction(Caller.Service.jobs(authority), this::keepUp);
  }

  /** The young people's words of that day, by item, of those that have any. */
  public Future<Map<UUID, String>> wordsOfDay(Tx tx, LocalDate day) {
    return store.ofDay(tx, day).map(this::opened);
  }

  private Future<Void> keepUp(Tx tx) {
    var today = England.day(tx.now());
    var stillOpen = Quarter.of(today).previous();
    return store
        .lock(tx)
        .compose(_ -> store.markAudited(tx, today))
        .compose(days -> record(tx, "sendUnnamedFeedback", days))
        .compose(_ -> store.markMessagesAudited(tx, today))
        .compose(days -> record(tx, "writeInThread", days))
        .compose(_ -> store.markWithdrawalsAudited(tx, today))
        .compose(days -> record(tx, "withdrawUnnamedFeedback", days))
        .compose(_ -> store.forgetCommands(tx, today.minusDays(COMMANDS_KNOWN_DAYS)))
        .compose(_ -> store.close(tx, stillOpen.firstDay(), stillOpen.code()));
  }

  private Future<Void> record(Tx tx, String verb, Map<LocalDate, Long> days) {
    var recorded =
        days.entrySet().stream()
            .map(day -> audit.recordUnnamed(tx, verb, day.getKey(), day.getValue().intValue()))
            .toList();
    return Future.all(recorded).mapEmpty();
  }

  private Map<UUID, String> opened(Iterable<UnnamedUpkeepStore.SealedWords> items) {
    var texts = new HashMap<UUID, String>();
    for (var item : items) {
      var key = vault.unwrap(item.item(), item.itemKey());
      var words = key.open(item.sealed().getBytes(), FeedbackItem.wordsContext(item.item()));
      texts.put(item.item(), Answers.text(words));
    }
    texts.values().removeIf(String::isBlank);
    return texts;
  }
}
