package care.heard.actions;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.push.NewNotice;
import care.heard.push.NoticeService;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * What happens to actions without anybody: one whose day is past goes to the service manager, and
 * when one is closed, young people who raised its theme by name in the last year are asked whether
 * they noticed.
 */
public final class ActionWatch {
  private static final int RAISED_WITHIN_DAYS = 365;
  private static final Duration WORTH_WAKING = Duration.ofDays(3);

  private final WatchStore store = new WatchStore();
  private final HistoryStore history = new HistoryStore();
  private final Database database;
  private final NoticeService notices;
  private final Audit audit;

  ActionWatch(Database database, NoticeService notices, Audit audit) {
    this.database = database;
    this.notices = notices;
    this.audit = audit;
  }

  /** One round for one authority; harmless when there is nothing to do. */
  public Future<Void> look(UUID authority) {
    var jobs = Caller.Service.jobs(authority);
    return database
        .inTransaction(jobs, this::escalate)
        .compose(_ -> database.inTransaction(jobs, this::askAround));
  }

  private Future<Void> escalate(Tx tx) {
    return store
        .escalate(tx, England.day(tx.now()))
        .compose(late -> each(late, id -> told(tx, id)));
  }

  private Future<Void> told(Tx tx, UUID action) {
    return history
        .add(tx, action, "escalated", null)
        .compose(_ -> audit.record(tx, "escalateAction", action));
  }

  /** Each is told once, however much they are asked about. */
  private Future<Void> askAround(Tx tx) {
    Set<UUID> people = new TreeSet<>();
    return store
        .toAsk(tx, England.day(tx.now()))
        .compose(closed -> each(closed, id -> ask(tx, id).onSuccess(people::addAll).mapEmpty()))
        .compose(_ -> each(List.copyOf(people), person -> notify(tx, person)));
  }

  private Future<List<UUID>> ask(Tx tx, UUID action) {
    var today = England.day(tx.now());
    return store.ask(tx, action, today.minusDays(RAISED_WITHIN_DAYS), today);
  }

  private Future<Void> notify(Tx tx, UUID person) {
    var notice = NewNotice.somethingChanged(person, tx.now().plus(WORTH_WAKING));
    return notices.notify(tx, notice).mapEmpty();
  }

  private static Future<Void> each(List<UUID> all, Function<UUID, Future<Void>> work) {
    var done = Future.<Void>succeededFuture();
    for (var one : all) {
      done = done.compose(_ -> work.apply(one));
    }
    return done;
  }
}
