package care.heard.platform.db;

import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Tells a database that is away from a statement that was refused. */
public final class DatabaseFailure {
  private static final String DENIED = "42501";

  // Classes 08 connection, 53 out of resources, 57P shutting down, 25006 a standby.
  private static final Set<String> AWAY = Set.of("25006", "57014");

  private DatabaseFailure() {}

  /** The failure itself, or NOT_AVAILABLE where the database could not be reached. */
  static Throwable explain(Throwable failure) {
    return isAway(failure) ? away(failure) : failure;
  }

  /**
   * The same where the connection itself failed: the driver then has no class of its own for what
   * went wrong, only words.
   */
  static Throwable ofConnection(Throwable failure) {
    var refused = failure instanceof PgException;
    return failure instanceof VertxException && !refused ? away(failure) : explain(failure);
  }

  private static Problem away(Throwable failure) {
    return Problem.of(ProblemType.NOT_AVAILABLE).causedBy(failure);
  }

  /** Whether the database refused what the caller's role, or the caller, may not touch. */
  public static boolean isRefusal(Throwable failure) {
    return failure instanceof PgException pg && DENIED.equals(pg.getSqlState());
  }

  /** Whether this is a violation of the constraint of that name. */
  public static boolean violates(Throwable failure, String constraint) {
    return failure instanceof PgException pg && constraint.equals(pg.getConstraint());
  }

  /** Replaces a violation of that constraint by a problem, and leaves any other failure alone. */
  public static Throwable onConstraint(
      Throwable failure, String constraint, Supplier<Problem> problem) {
    return violates(failure, constraint) ? problem.get() : failure;
  }

  private static boolean isAway(Throwable failure) {
    return switch (failure) {
      case PgException pg -> isAwayState(String.valueOf(pg.getSqlState()));
      case IOException _,
          TimeoutException _,
          ClosedConnectionException _,
          ConnectionPoolTooBusyException _ ->
          true;
      default -> false;
    };
  }

  private static boolean isAwayState(String state) {
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        || AWAY.contains(state);
  }
}
