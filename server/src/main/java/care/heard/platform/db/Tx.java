package care.heard.platform.db;

import care.heard.platform.access.Caller;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One open transaction and who it is for. Statements are pipelined in the order they are given. */
public final class Tx {
  private final SqlConnection connection;
  private final Instant now;
  private Caller caller;

  Tx(SqlConnection connection, Caller caller, Instant now) {
    this.connection = connection;
    this.caller = caller;
    this.now = now;
  }

  /** Who this transaction is for. */
  public Caller caller() {
    return caller;
  }

  /** The instant at which the transaction began, by the service's clock. */
  public Instant now() {
    return now;
  }

  /** Runs a prepared statement; {@code null} parameters are SQL NULLs. */
  public Future<RowSet<Row>> run(String sql, Object... parameters) {
    return connection.preparedQuery(sql).execute(Tuple.from(parameters));
  }

  /** Runs a statement once for each tuple; does nothing for an empty list. */
  public Future<Void> runAll(String sql, List<Tuple> tuples) {
    return tuples.isEmpty()
        ? Future.succeededFuture()
        : connection.preparedQuery(sql).executeBatch(tuples).mapEmpty();
  }

  /** The rows of a query, each made into a T. */
  public <T> Future<List<T>> list(Function<Row, T> fromRow, String sql, Object... parameters) {
    return run(sql, parameters).map(rows -> rows.stream().map(fromRow).toList());
  }

  /** The only row of a query, or nothing. */
  public <T> Future<Optional<T>> find(Function<Row, T> fromRow, String sql, Object... parameters) {
    return run(sql, parameters).map(rows -> rows.stream().map(fromRow).findFirst());
  }

  /** From here on the transaction is for somebody else: a code or token has said who they are. */
  public Future<Void> become(Caller known) {
    caller = known;
    return tellDatabase();
  }

  Future<Void> tellDatabase() {
    return connection.preparedQuery(CALLER).execute(callerTuple()).mapEmpty();
  }

  private Tuple callerTuple() {
    return Tuple.of(
        caller.authority().map(Object::toString).orElse(""),
        caller instanceof Caller.YoungPerson young ? young.person().toString() : "",
        caller.id().map(Object::toString).orElse(""),
        caller instanceof Caller.Stranger stranger ? stranger.proof() : "",
        England.day(now).toString());
  }

  private static final String CALLER =
      """
      select set_config('app.authority', $1, true), set_config('app.person', $2, true),
             set_config('app.caller', $3, true), set_config('app.proof', $4, true),
             set_config('app.today', $5, true)
      """;
}
