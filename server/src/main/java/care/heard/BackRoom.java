package care.heard;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.audit.AuditSealing;
import care.heard.platform.http.Idempotency;
import care.heard.platform.jobs.OutboxDepth;
import care.heard.platform.jobs.OutboxPace;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.OutboxWorker;
import care.heard.platform.jobs.Steps;
import care.heard.platform.time.England;
import care.heard.push.FcmSettings;
import care.heard.safeguarding.duty.DutyModule;
import care.heard.themes.ThemeLearning;
import care.heard.themes.ThemesModule;
import care.heard.themes.UnnamedSuggestions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work that follows a commit: pushes, and what the model makes of words. */
final class BackRoom extends VerticleBase {
  private static final Logger LOG = LoggerFactory.getLogger(BackRoom.class);
  private static final long HOUR = 3_600_000;
  private static final long QUARTER_OF_A_MINUTE = 15_000;
  private static final long MINUTE = 60_000;
  // Learning takes a processor for minutes: at night nobody waits for it.
  private static final int LEARNS_AT = 3;
  private static final long SUGGEST_EVERY = 300_000;
  private static final long WATCH_EVERY = 5_000;

  private final Foundations foundations;
  private final Optional<FcmSettings> fcm;
  private Features features;
  private OutboxWorker worker;
  private OutboxWorker duty;
  private UnnamedSuggestions unnamed;
  private ThemeLearning learning;

  BackRoom(Foundations foundations, Optional<FcmSettings> fcm) {
    this.foundations = foundations;
    this.fcm = fcm;
  }

  @Override
  public Future<?> start() {
    features = new Features(vertx, foundations, fcm);
    var tasks = new HashMap<String, OutboxTask>(features.push().tasks());
    var words = features.feedback().feedback();
    tasks.put(
        ThemesModule.SUGGEST_THEMES, features.themes().suggestThemesTask(words::wordsForTagging));
    worker =
        new OutboxWorker(
            vertx, features.database(), foundations.clock(), tasks, OutboxPace.usual());
    worker.start();
    duty =
        new OutboxWorker(
            vertx,
            features.database(),
            foundations.clock(),
            features.duty().tasks(),
            DutyModule.pace());
    duty.start();
    vertx.setPeriodic(WATCH_EVERY, _ -> watch());
    vertx.setPeriodic(MINUTE, _ -> forEach(this::endOpenings));
    unnamed = features.themes().unnamedSuggestions(features.feedback().unnamed()::wordsOfDay);
    vertx.setPeriodic(HOUR, HOUR, _ -> forEach(this::tidy));
    vertx.setPeriodic(HOUR, HOUR, _ -> forEach(this::tellChanges));
    vertx.setPeriodic(0, HOUR, _ -> forEach(features.passes()::keepUp));
    vertx.setPeriodic(0, HOUR, _ -> forEach(features.feedback().unnamed()::keepUp));
    vertx.setPeriodic(0, HOUR, _ -> forEach(features.meetings()::keepUp));
    vertx.setPeriodic(0, HOUR, _ -> forEach(features.myData().erasures()::keepUp));
    vertx.setPeriodic(MINUTE, _ -> forEach(features.myData().erasures()::shred));
    vertx.setPeriodic(0, HOUR, _ -> forEach(features.drafts()::forgetOld));
    vertx.setPeriodic(0, HOUR, _ -> forEach(features.actions().watch()::look));
    vertx.setPeriodic(0, HOUR, _ -> forEach(features.asks().upkeep()::keepUp));
    vertx.setPeriodic(0, HOUR, _ -> forEach(features.questions().rounds()::ask));
    vertx.setPeriodic(0, HOUR, _ -> forEach(features.myData().retention()::keepUp));
    vertx.setPeriodic(SUGGEST_EVERY, _ -> forEach(unnamed::suggest));
    learning = features.themes().learning(features.feedback().confirmedItems()::wordsOf);
    vertx.setPeriodic(HOUR, _ -> learn());
    foundations.metrics().watchPart("themes", features.themes()::works);
    sealing().start();
    var depth = new OutboxDepth(features.database(), foundations.metrics());
    vertx.setPeriodic(0, QUARTER_OF_A_MINUTE, _ -> depth.look());
    features.themes().suggester().load();
    return Future.succeededFuture();
  }

  private void watch() {
    features
        .duty()
        .watch()
        .look()
        .onSuccess(_ -> duty.wake())
        .onFailure(failure -> LOG.error("alerts could not be looked for", failure));
  }

  private void learn() {
    if (foundations.clock().instant().atZone(England.ZONE).getHour() == LEARNS_AT) {
      features
          .themes()
          .suggester()
          .embedder()
          .ifPresent(embedder -> forEach(authority -> learning.keepUp(authority, embedder)));
    }
  }

  private Future<Void> endOpenings(UUID authority) {
    return features.sealed().end(authority);
  }

  // One authority after the other; what fails for one is tried again the next time.
  private void forEach(Function<UUID, Future<Void>> work) {
    authorities()
        .compose(all -> inTurn(all, work))
        .onFailure(failure -> LOG.warn("a regular job failed", failure));
  }

  private static Future<Void> inTurn(List<UUID> all, Function<UUID, Future<Void>> work) {
    var done = Future.<Void>succeededFuture();
    for (var authority : all) {
      done = done.eventually(() -> work.apply(authority));
    }
    return done;
  }

  private AuditSealing sealing() {
    return new AuditSealing(
        vertx,
        features.database(),
        this::authorities,
        foundations.auditKey(),
        foundations.settings().checkpoints());
  }

  private Future<List<UUID>> authorities() {
    return features
        .database()
        .inTransaction(Caller.Service.jobs(), new Authorities()::all)
        .map(all -> all.stream().map(Authority::id).toList());
  }

  private Future<Void> tellChanges(UUID authority) {
    var jobs = Caller.Service.jobs(authority);
    var news = features.changeNews();
    return Steps.whileMore(
        () -> features.database().inTransaction(jobs, news::tell).map(told -> told > 0));
  }

  private Future<Void> tidy(UUID authority) {
    var jobs = Caller.Service.jobs(authority);
    var sessions = features.phones().sessions();
    var audit = new Audit();
    return Future.join(
            features.database().inTransaction(jobs, audit::recordLate),
            features.database().inTransaction(jobs, Idempotency::forgetOld),
            features.database().inTransaction(jobs, sessions::tidy),
            features.database().inTransaction(jobs, features.push()::tidy))
        .mapEmpty();
  }

  @Override
  public Future<?> stop() {
    return worker
        .stop()
        .eventually(duty::stop)
        .eventually(() -> features.themes().suggester().close())
        .eventually(learning::close)
        .eventually(features::close);
  }
}
