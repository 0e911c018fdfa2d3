package care.heard.push;

import care.heard.authorities.Authorities;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.jobs.Outbox;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.ops.Metrics;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import care.heard.push.PushAddress.Platform;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the feature: notices, push tokens, and the task that wakes phones. */
public final class PushModule {
  private static final String FCM = "fcm";

  private final NoticeService notices;
  private final SealedNotices sealed;
  private final SealedNoticeTask sealedTask;
  private final PushTokens tokens;
  private final PushRoutes routes;
  private final PushTask task;
  private final ReminderTask reminders;
  private final Optional<FcmSender> fcm;
  private final Optional<WebPushSender> web;

  /**
   * Reads the service account, and so blocks for a moment.
   *
   * @param fcm empty where no phone is woken: notices then wait in the app
   * @param webPush empty where no browser is woken
   */
  public PushModule(
      Vertx vertx,
      Database database,
      Audit audit,
      InstantSource clock,
      Metrics metrics,
      Vault vault,
      ServiceKey seal,
      Optional<FcmSettings> fcm,
      Optional<WebPushSettings> webPush) {
    var outbox = new Outbox();
    var tokenStore = new PushTokenStore();
    this.tokens = new PushTokens(tokenStore, audit);
    this.fcm = fcm.map(settings -> fcmSender(vertx, settings, clock));
    this.sealed = new SealedNotices(outbox, vault, seal);
    this.notices = new NoticeService(new NoticeStore(), sealed, outbox);
    this.routes = new PushRoutes(database, notices, tokens, new Preferences(audit), webPush);
    var store = new PushStore();
    var plans = new WakePlans(store, new Authorities(), outbox);
    this.web = webPush.map(settings -> new WebPushSender(vertx, settings, clock));
    var senders = new EnumMap<Platform, PushSender>(Platform.class);
    this.fcm
        .map(s -> paced(vertx, s, new PaceStore(database, FCM), clock, metrics))
        .ifPresent(s -> List.of(Platform.ANDROID, Platform.IOS).forEach(p -> senders.put(p, s)));
    this.web.ifPresent(s -> senders.put(Platform.WEB, s));
    var sender = Optional.<PushSender>of(new PushSenders(senders)).filter(_ -> !senders.isEmpty());
    this.task = new PushTask(database, store, tokenStore, plans, sender);
    this.reminders = new ReminderTask(database, store, notices);
    this.sealedTask = new SealedNoticeTask(database, sealed, tokenStore, new Authorities(), sender);
  }

  /** What is held on what a young person was told. */
  public HeldData held() {
    return new HeldNotices(sealed);
  }

  /** For the features that have something to tell young people. */
  public NoticeService notices() {
    return notices;
  }

  /** For what a young person is told without a row that leads to them. */
  public SealedNotices sealed() {
    return sealed;
  }

  /** For the outbox's worker. */
  public Map<String, OutboxTask> tasks() {
    return Map.of(
        PushTask.TOPIC, task, Reminders.TOPIC, reminders, SealedNotices.TOPIC, sealedTask);
  }

  /** Tidies up within one authority. */
  public Future<Void> tidy(Tx tx) {
    return tokens.dropUnused(tx);
  }

  /** Answers this feature's operations. */
  public void bind(Api api) {
    routes.bind(api);
  }

  /** Ends the connections to the push services. */
  public Future<Void> close() {
    var phones = fcm.map(FcmSender::close).orElseGet(Future::succeededFuture);
    var browsers = web.map(WebPushSender::close).orElseGet(Future::succeededFuture);
    return Future.join(phones, browsers).mapEmpty();
  }

  private static PacedSender paced(
      Vertx vertx, PushSender sender, PaceStore store, InstantSource clock, Metrics metrics) {
    var paced = new PacedSender(vertx, sender, store, clock, new PushWatch(metrics, FCM));
    metrics.watchPush(FCM, paced::isReady);
    return paced;
  }

  private static FcmSender fcmSender(Vertx vertx, FcmSettings settings, InstantSource clock) {
    var credentials = new FcmCredentials(vertx, settings.serviceAccount());
    return new FcmSender(vertx, settings, credentials, clock);
  }
}
