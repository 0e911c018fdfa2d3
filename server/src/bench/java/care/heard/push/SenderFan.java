package care.heard.push;

import care.heard.bench.push.Fan;
import care.heard.bench.push.FanDoor;
import care.heard.bench.push.InFlight;
import care.heard.platform.db.Database;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.ops.Metrics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Our sender as the service has it: credentials that refresh, timeouts everywhere, the matrix of
 * answers, and a pace that all replicas share through the database.
 */
public final class SenderFan implements Fan {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final PushSender sender;
  private final InstantSource clock = InstantSource.system();

  private SenderFan(Vertx vertx, PushSender sender) {
    this.vertx = vertx;
    this.sender = sender;
  }

  /** Starts it; the arguments are the service account's file, FCM's port, the database's folder. */
  static void main(String[] arguments) throws IOException {
    var vertx = Vertx.vertx();
    var clock = InstantSource.system();
    var settings =
        FcmSettings.at(Path.of(arguments[0]), URI.create("http://127.0.0.1:" + arguments[1]));
    var database =
        new Database(vertx, LocalPostgres.of(Path.of(arguments[2])).orElseThrow(), clock);
    var credentials = new FcmCredentials(vertx, settings.serviceAccount());
    var sender =
        new PacedSender(
            vertx,
            new FcmSender(vertx, settings, credentials, clock),
            new PaceStore(database, "fcm"),
            clock,
            new PushWatch(new Metrics(), "fcm"));
    FanDoor.open(vertx, new SenderFan(vertx, sender));
  }

  @Override
  public Future<long[]> send(int messages) {
    return InFlight.send(vertx, messages, () -> wake(BareFan.phone(), UUID.randomUUID()));
  }

  private Future<Void> wake(PushAddress phone, UUID notice) {
    var expires = clock.instant().plus(Duration.ofHours(1));
    return sender
        .wake(phone, notice, expires)
        .compose(answer ->
            switch (answer) {
              case PushAnswer.Accepted() -> Future.succeededFuture();
              case PushAnswer.TryLater later -> again(phone, notice, later);
              default -> Future.failedFuture(answer.toString());
            });
  }

  // As the outbox would: what did not get through is sent again.
  private Future<Void> again(PushAddress phone, UUID notice, PushAnswer.TryLater later) {
    var wait = later.after().orElse(SOON).toMillis();
    return vertx.timer(Math.max(1, wait)).compose(_ -> wake(phone, notice));
  }
}
