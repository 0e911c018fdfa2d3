package care.heard.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.support.CutCable;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** "Try again later" is said where the database is away, and not where we made a mistake. */
@HeardTest
class DatabaseFailureTest {
  private static final Caller NOBODY = new Caller.Stranger(Surface.YOUNG, Optional.empty(), "");
  private static final String NUMBER = "select $1::int";

  @Test
  void aParameterThatDoesNotFitIsAMistakeOfOurs(TestHeard heard) {
    isAMistake(failure(heard.database(), tx -> tx.run(NUMBER, "not a number")));
    isAMistake(
        assertThrows(
            Throwable.class,
            () ->
                TestHeard.await(
                    heard.database().atOnce(Surface.YOUNG, NUMBER, Tuple.of("no number")))));
  }

  private static void isAMistake(Throwable failure) {
    assertInstanceOf(VertxException.class, failure);
    assertFalse(failure instanceof PgException, "the driver refused it");
  }

  @Test
  void aStatementThatIsRefusedStaysWhatItIs(TestHeard heard) {
    assertInstanceOf(PgException.class, failure(heard.database(), tx -> tx.run("select 1 / 0")));
  }

  @Test
  void aConnectionThatIsCutOnTheWayIsTheDatabaseAway(TestHeard heard) {
    var cable = new CutCable(heard);
    var database = new Database(heard.vertx(), cable.settings(), heard.clock());
    TestHeard.await(database.answers());
    isAway(
        failure(
            database,
            tx -> {
              cable.cut();
              return tx.run("select 1");
            }));
    isAway(failure(database, tx -> tx.run("select 1")));
    isAway(
        assertThrows(
            Throwable.class,
            () -> TestHeard.await(database.atOnce(Surface.YOUNG, "select 1", Tuple.tuple()))));
    cable.mend();
    TestHeard.await(database.answers());
    TestHeard.await(database.close());
  }

  private static void isAway(Throwable failure) {
    var problem = assertInstanceOf(Problem.class, failure);
    assertEquals(ProblemType.NOT_AVAILABLE, problem.type());
  }

  private static Throwable failure(Database database, Function<Tx, Future<?>> work) {
    return assertThrows(
        Throwable.class,
        () -> TestHeard.await(database.inTransaction(NOBODY, tx -> work.apply(tx).mapEmpty())));
  }
}
