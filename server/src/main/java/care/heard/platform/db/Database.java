package care.heard.platform.db;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.http.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Transactions on PostgreSQL under row-level security. What is done inside one is kept together or
 * not at all; when the database is away, the caller gets {@link ProblemType#NOT_AVAILABLE}.
 */
public final class Database {
  private final Map<Surface, Pool> pools = new EnumMap<>(Surface.class);
  private final InstantSource clock;

  /** Opens a pool for each surface; connections are made when they are first needed. */
  public Database(Vertx vertx, DatabaseSettings settings, InstantSource clock) {
    this.clock = clock;
    settings.passwords().keySet().forEach(s -> pools.put(s, settings.pool(vertx, s)));
  }

  /** Runs the work through the caller's own surface and commits it. */
  public <T> Future<T> inTransaction(Caller caller, Function<Tx, Future<T>> work) {
    return inTransaction(caller.surface(), caller, work);
  }

  /** Runs the work through the named surface and commits it. */
  public <T> Future<T> inTransaction(Surface surface, Caller caller, Function<Tx, Future<T>> work) {
    return connection(surface)
        .compose(connection -> inTransaction(connection, caller, work))
        .recover(failure -> Future.failedFuture(DatabaseFailure.explain(failure)));
  }

  private Future<SqlConnection> connection(Surface surface) {
    return pools
        .get(surface)
        .getConnection()
        .recover(failure -> Future.failedFuture(DatabaseFailure.ofConnection(failure)));
  }

  /**
   * Runs one statement, which is a transaction by itself: one round trip. It may speak for several
   * people; it then tells the database with each row whose it is ({@code as_sender}), and nobody
   * before that.
   */
  public Future<RowSet<Row>> atOnce(Surface surface, String sql, Tuple parameters) {
    return connection(surface)
        .compose(connection ->
            connection
                .preparedQuery(sql)
                .execute(parameters)
                .recover(failure -> refused(connection, failure))
                .eventually(connection::close));
  }

  private static <T> Future<T> refused(SqlConnection connection, Throwable cause) {
    return cause instanceof PgException
        ? Future.failedFuture(DatabaseFailure.explain(cause))
        : undo(connection, cause);
  }

  /** Now, by the service's clock. */
  public Instant now() {
    return clock.instant();
  }

  /** Fails while PostgreSQL does not answer. */
  public Future<Void> answers() {
    var nobody = new Caller.Stranger(Surface.YOUNG, Optional.empty(), "");
    return inTransaction(nobody, tx -> tx.run("select 1")).mapEmpty();
  }

  /** Closes every connection, after those in use have come back. */
  public Future<Void> close() {
    return Future.join(pools.values().stream().map(Pool::close).toList()).mapEmpty();
  }

  // BEGIN and the caller are sent without waiting for their answers: should either fail, so does
  // every statement behind it, and the commit becomes a rollback.
  private <T> Future<T> inTransaction(
      SqlConnection connection, Caller caller, Function<Tx, Future<T>> work) {
    var tx = new Tx(connection, caller, clock.instant());
    var begun = connection.query("BEGIN").execute();
    var told = tx.tellDatabase();
    var outcome = begin(work, tx);
    return Future.join(begun, told, outcome)
        .transform(_ -> settle(connection, begun, told, outcome))
        .eventually(connection::close);
  }

  private static <T> Future<T> begin(Function<Tx, Future<T>> work, Tx tx) {
    try {
      return work.apply(tx);
    } catch (RuntimeException failure) {
      return Future.failedFuture(failure);
    }
  }

  private static <T> Future<T> settle(
      SqlConnection connection, Future<?> begun, Future<?> told, Future<T> outcome) {
    if (begun.failed()) {
      return undo(connection, begun.cause());
    }
    if (told.failed() || outcome.failed()) {
      return undo(connection, outcome.failed() ? outcome.cause() : told.cause());
    }
    return connection
        .query("COMMIT")
        .execute()
        .recover(failure -> Future.failedFuture(DatabaseFailure.ofConnection(failure)))
        .map(outcome.result());
  }

  // Where the rollback arrives the database is there, and what failed is a mistake of ours.
  private static <T> Future<T> undo(SqlConnection connection, Throwable cause) {
    return connection
        .query("ROLLBACK")
        .execute()
        .transform(undone ->
            Future.failedFuture(
                undone.succeeded()
                    ? DatabaseFailure.explain(cause)
                    : DatabaseFailure.ofConnection(cause)));
  }
}
