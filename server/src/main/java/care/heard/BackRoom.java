package care.heard;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.AuditSealing;
import care.heard.platform.http.Idempotency;
import care.heard.platform.jobs.OutboxPace;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.OutboxWorker;
import care.heard.push.FcmSettings;
import care.heard.themes.ThemesModule;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The work that follows a commit: pushes, and what the model makes of words. */
final class BackRoom extends VerticleBase {
  private static final long HOUR = 3_600_000;

  private final Foundations foundations;
  private final Optional<FcmSettings> fcm;
  private Features features;
  private OutboxWorker worker;

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
    vertx.setPeriodic(HOUR, HOUR, _ -> tidy());
    sealing().start();
    features.themes().suggester().load();
    return Future.succeededFuture();
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

  private Future<Void> tidy() {
    return authorities()
        .compose(all -> Future.join(all.stream().map(this::tidy).toList()))
        .mapEmpty();
  }

  private Future<Void> tidy(UUID authority) {
    var jobs = Caller.Service.jobs(authority);
    var sessions = features.phones().sessions();
    return Future.join(
            features.database().inTransaction(jobs, Idempotency::forgetOld),
            features.database().inTransaction(jobs, sessions::tidy))
        .mapEmpty();
  }

  @Override
  public Future<?> stop() {
    return worker
        .stop()
        .eventually(() -> features.themes().suggester().close())
        .eventually(features::close);
  }
}
