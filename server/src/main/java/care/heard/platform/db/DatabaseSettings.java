package care.heard.platform.db;

import care.heard.platform.access.Surface;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Where PostgreSQL is and how to log in for each surface.
 *
 * @param tls whether connections must be encrypted and the server's certificate checked
 * @param authorities a PEM file with the certificate authorities to trust; the system's otherwise
 * @param connections the most connections of one surface on one event loop, 1 to 64
 */
public record DatabaseSettings(
    String host,
    int port,
    String name,
    boolean tls,
    Optional<Path> authorities,
    int connections,
    Map<Surface, String> passwords) {

  private static final int WAITING_AT_MOST = 512;

  @Override
  public String toString() {
    return "DatabaseSettings[%s:%d/%s, tls=%s]".formatted(host, port, name, tls);
  }

  /** The address for JDBC, which migrations use. */
  public String jdbcUrl() {
    var ssl = tls ? new DatabaseTls(authorities).forJdbc() : "sslmode=disable";
    return "jdbc:postgresql://%s:%d/%s?%s&currentSchema=heard".formatted(host, port, name, ssl);
  }

  Pool pool(Vertx vertx, Surface surface) {
    var size = surface == Surface.YOUNG || surface == Surface.STAFF ? connections : connections / 2;
    return PgBuilder.pool()
        .with(
            new PoolOptions()
                .setMaxSize(Math.max(1, size))
                .setMaxWaitQueueSize(WAITING_AT_MOST)
                .setConnectionTimeout(5)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(10)
                .setIdleTimeoutUnit(TimeUnit.MINUTES))
        .with(new NetClientOptions().setConnectTimeout(3000))
        .connectingTo(connect(surface))
        .using(vertx)
        .build();
  }

  private PgConnectOptions connect(Surface surface) {
    var options = tls ? encrypted() : new PgConnectOptions().setSslMode(SslMode.DISABLE);
    return options
        .setHost(host)
        .setPort(port)
        .setDatabase(name)
        .setUser(surface.databaseRole())
        .setPassword(passwords.get(surface))
        .setCachePreparedStatements(true)
        .setPipeliningLimit(64)
        .addProperty("search_path", "heard")
        .addProperty("statement_timeout", "8000")
        .addProperty("idle_in_transaction_session_timeout", "15000")
        .addProperty("plan_cache_mode", planning(surface))
        .addProperty("application_name", surface.databaseRole());
  }

  // Young people's statements look things up by their keys, whatever the values: a plan of their
  // own
  // each time would cost more than the statement.
  private static String planning(Surface surface) {
    return surface == Surface.YOUNG ? "force_generic_plan" : "auto";
  }

  private PgConnectOptions encrypted() {
    return new PgConnectOptions()
        .setSslMode(SslMode.VERIFY_FULL)
        .setSslOptions(new DatabaseTls(authorities).forPool());
  }
}
