package care.heard.workers;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.push.NewNotice;
import care.heard.push.NoticeService;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Tells young people that their worker changed, and asks them about it: once for each change, when
 * its day has come. A change that the records show more than four weeks late is history: nobody is
 * asked about it any more.
 */
public final class ChangeNews {
  private static final int ASKED_WITHIN_DAYS = 28;
  private static final int AT_A_TIME = 200;
  private static final Duration WAKES_FOR = Duration.ofDays(7);

  private final ChangeNewsStore store = new ChangeNewsStore();
  private final NoticeService notices;
  private final Asking asking;

  /** Asks a young person something; whoever does it keeps the cap on how often anybody is asked. */
  @FunctionalInterface
  public interface Asking {
    /** Asks <em>My worker changed</em>, about that change. */
    Future<Void> aboutChange(Tx tx, UUID person, UUID change);
  }

  /** Tells by notices and asks that way. */
  public ChangeNews(NoticeService notices, Asking asking) {
    this.notices = notices;
    this.asking = asking;
  }

  /**
   * Takes some changes whose day has come, each in this transaction or not at all; tells how many.
   */
  public Future<Integer> tell(Tx tx) {
    var today = England.day(tx.now());
    return store
        .passOver(tx, today.minusDays(ASKED_WITHIN_DAYS))
        .compose(_ -> store.take(tx, today, AT_A_TIME))
        .compose(due -> tellAll(tx, due).map(due.size()));
  }

  private Future<Void> tellAll(Tx tx, List<ChangeNewsStore.Due> due) {
    var done = Future.<Void>succeededFuture();
    for (var one : due) {
      done = done.compose(_ -> tell(tx, one));
    }
    return done;
  }

  private Future<Void> tell(Tx tx, ChangeNewsStore.Due due) {
    return notices
        .notify(tx, NewNotice.workerChanged(due.person(), tx.now().plus(WAKES_FOR)))
        .compose(_ -> asking.aboutChange(tx, due.person(), due.change()));
  }
}
