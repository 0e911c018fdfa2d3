package care.heard.push;

import care.heard.authorities.Authorities;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.jobs.Outbox;
import care.heard.platform.jobs.OutboxTask;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Builds the feature: notices, push tokens, and the task that wakes phones. */
public final class PushModule {
  private final NoticeService notices;
  private final PushTokens tokens;
  private final PushRoutes routes;
  private final PushTask task;
  private final ReminderTask reminders;
  private final Optional<FcmSender> sender;

  /**
   * Reads the service account, and so blocks for a moment.
   *
   * @param fcm empty where no pushes are sent: notices then wait in the app
   */
  public PushModule(
      Vertx vertx, Database database, Audit audit, InstantSource clock, Optional<FcmSettings> fcm) {
    var outbox = new Outbox();
    var tokenStore = new PushTokenStore();
    this.tokens = new PushTokens(tokenStore, audit);
    this.sender = fcm.map(settings -> sender(vertx, settings));
    this.notices = new NoticeService(new NoticeStore(), outbox);
    this.routes = new PushRoutes(database, notices, tokens);
    var store = new PushStore();
    var plans = new WakePlans(store, new Authorities(), outbox);
    this.task =
        new PushTask(database, store, tokenStore, plans, sender.map(PushSender.class::cast), clock);
    this.reminders = new ReminderTask(database, store, notices);
  }

  /** What is held on what a young person was told. */
  public HeldData held() {
    return new HeldNotices();
  }

  /** For the features that have something to tell young people. */
  public NoticeService notices() {
    return notices;
  }

  /** For the outbox's worker. */
  public Map<String, OutboxTask> tasks() {
    return Map.of(PushTask.TOPIC, task, Reminders.TOPIC, reminders);
  }

  /** Tidies up within one authority. */
  public Future<Void> tidy(Tx tx) {
    return tokens.dropUnused(tx);
  }

  /** Answers this feature's operations. */
  public void bind(Api api) {
    routes.bind(api);
  }

  /** Ends the connections to the push service. */
  public Future<Void> close() {
    return sender.map(FcmSender::close).orElseGet(Future::succeededFuture);
  }

  private static FcmSender sender(Vertx vertx, FcmSettings settings) {
    return new FcmSender(vertx, settings, new FcmCredentials(vertx, settings.serviceAccount()));
  }
}
