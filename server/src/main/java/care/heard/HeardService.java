package care.heard;

import care.heard.identity.AccessMatrix;
import care.heard.platform.access.Permissions;
import care.heard.platform.db.Database;
import care.heard.platform.http.Replies;
import care.heard.platform.http.Reply;
import care.heard.platform.ops.Health;
import care.heard.platform.redis.Redis;
import care.heard.push.FcmSettings;
import care.heard.safeguarding.score.ScoreModel;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The service put together: front door on every core, back room, management port. */
public final class HeardService implements Stoppable {
  private final Vertx vertx;
  private final Database checks;
  private final Health health;
  private final Optional<Redis> redis;

  private HeardService(Vertx vertx, Database checks, Health health, Optional<Redis> redis) {
    this.vertx = vertx;
    this.checks = checks;
    this.health = health;
    this.redis = redis;
  }

  /** How the demo and the tests differ from a service that runs alone. */
  public record Extras(
      Optional<FcmSettings> fcm, BiConsumer<Router, Features> routes, Permissions permissions) {
    /** Under the access matrix, like every service but one that tests the walls behind it. */
    public Extras(Optional<FcmSettings> fcm, BiConsumer<Router, Features> routes) {
      this(fcm, routes, new AccessMatrix());
    }

    /** Nothing of the kind: the first page is the way in. */
    public static Extras none(Optional<FcmSettings> fcm) {
      return new Extras(fcm, (router, _) -> router.get("/").handler(Extras::signIn));
    }

    private static void signIn(RoutingContext context) {
      Replies.send(context, Reply.seeOther("/sign-in"));
    }
  }

  /** A Vert.x that suits the service. */
  public static Vertx vertx() {
    return Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
  }

  /** Starts on a migrated database; completes when the ports are open. */
  public static Future<HeardService> start(Vertx vertx, Foundations on, Extras extras) {
    var checks = new Database(vertx, on.database(), on.clock());
    var settings = on.settings();
    var model = new ScoreModel(vertx);
    var health =
        new Health(
            vertx,
            settings.managementHost(),
            settings.managementPort(),
            Map.of("database", checks::answers),
            Map.of("disclosure-score", model::state),
            on.metrics());
    var loops = Runtime.getRuntime().availableProcessors();
    Supplier<FrontDoor> frontDoor = () -> new FrontDoor(on, settings.port(), extras);
    return vertx
        .deployVerticle(frontDoor, new DeploymentOptions().setInstances(loops))
        .compose(_ -> vertx.deployVerticle(new BackRoom(on, extras.fcm(), model)))
        .compose(_ -> health.listen())
        .map(_ -> new HeardService(vertx, checks, health, on.redis()));
  }

  // Vert.x itself ends last and by itself: a future of its own loops could not outlive it.
  @Override
  public Future<Void> stop() {
    var ended = Promise.<Void>promise();
    health
        .close()
        .eventually(checks::close)
        .eventually(this::undeploy)
        .eventually(this::leaveRedis)
        .onComplete(_ -> vertx.close().onComplete(done -> end(ended, done.cause())));
    return ended.future();
  }

  private Future<Void> undeploy() {
    return Future.join(vertx.deploymentIDs().stream().map(vertx::undeploy).toList()).mapEmpty();
  }

  private Future<Void> leaveRedis() {
    return vertx.executeBlocking(() -> {
      redis.ifPresent(Redis::close);
      return null;
    });
  }

  private static void end(Promise<Void> ended, Throwable failure) {
    if (failure == null) {
      ended.complete();
    } else {
      ended.fail(failure);
    }
  }
}
