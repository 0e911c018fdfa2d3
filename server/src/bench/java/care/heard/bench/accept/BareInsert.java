package care.heard.bench.accept;

import care.heard.bench.ChildProcess;
import care.heard.platform.access.Surface;
import care.heard.platform.db.DatabaseSettings;
import care.heard.platform.db.LocalPostgres;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The limit: a bare handler on two event loops, eight connections each, that inserts one row a
 * request, as it came, and answers after the commit. It checks nothing, and asks nobody who they
 * are.
 */
final class BareInsert extends VerticleBase {
  private static final int LOOPS = 2;
  private static final int CONNECTIONS = 8;

  private final DatabaseSettings database;
  private final int port;
  private Pool pool;

  private BareInsert(DatabaseSettings database, int port) {
    this.database = database;
    this.port = port;
  }

  /** Starts it on a free port and says which; the argument is the database's folder. */
  static void main(String[] arguments) throws IOException {
    var database = LocalPostgres.of(Path.of(arguments[0])).orElseThrow();
    var port = ChildProcess.freePort();
    var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    var instances = new DeploymentOptions().setInstances(LOOPS);
    vertx.deployVerticle(() -> new BareInsert(database, port), instances).await();
    System.out.println(ChildProcess.READY + port);
  }

  @Override
  public Future<?> start() {
    pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(CONNECTIONS))
            .connectingTo(
                new PgConnectOptions()
                    .setHost(database.host())
                    .setPort(database.port())
                    .setDatabase(database.name())
                    .setUser(Surface.OWNER.databaseRole())
                    .setPassword(database.passwords().get(Surface.OWNER))
                    .setCachePreparedStatements(true)
                    .addProperty("search_path", "heard"))
            .using(vertx)
            .build();
    return vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
  }

  private void answer(HttpServerRequest request) {
    var id = UUID.randomUUID();
    request
        .body()
        .compose(body -> pool.preparedQuery(INSERT).execute(Tuple.of(id, body)))
        .onSuccess(_ -> request.response().setStatusCode(201).end("{\"id\":\"" + id + "\"}"))
        .onFailure(_ -> request.response().setStatusCode(503).end());
  }

  private static final String INSERT = "insert into bench_row (id, body) values ($1, $2)";
}
