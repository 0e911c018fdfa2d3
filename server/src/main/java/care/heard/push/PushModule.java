package care.heard.push;

import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
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
  private final PushRoutes routes;
  private final PushTask task;
  private final Optional<FcmSender> sender;

  /**
   * Reads the service account, and so blocks for a moment.
   *
   * @param fcm empty where no pushes are sent: notices then wait in the app
   */
  public PushModule(
      Vertx vertx, Database database, Audit audit, InstantSource clock, Optional<FcmSettings> fcm) {
    var outbox = new Outbox();
    var tokens = new PushTokenStore();
    this.sender = fcm.map(settings -> sender(vertx, settings));
    this.notices = new NoticeService(new NoticeStore(), outbox);
    this.routes = new PushRoutes(database, notices, new PushTokens(tokens, audit));
    this.task =
        new PushTask(
            database, new PushStore(), tokens, outbox, sender.map(PushSender.class::cast), clock);
  }

  /** For the features that have something to tell young people. */
  public NoticeService notices() {
    return notices;
  }

  /** For the outbox's worker. */
  public Map<String, OutboxTask> tasks() {
    return Map.of(PushTask.TOPIC, task);
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
