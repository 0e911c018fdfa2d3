package care.heard.contract;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Tx;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks at the database as each of its login roles, with nothing of the service between. */
final class Walls {
  private Walls() {}

  static Stream<Surface> surfaces() {
    return Arrays.stream(Surface.values()).filter(surface -> surface != Surface.OWNER);
  }

  static List<String> readable(TestHeard heard, Surface surface) {
    return columns(heard, surface, "SELECT");
  }

  static List<String> columns(TestHeard heard, Surface surface, String privilege) {
    return asOwner(
        heard,
        tx ->
            Rows.tables(tx)
                .compose(tables ->
                    tx.list(
                        row -> row.getString(0),
                        "select t from unnest($1::text[]) t where has_any_column_privilege($2, t, $3)",
                        tables.toArray(String[]::new),
                        surface.databaseRole(),
                        privilege)));
  }

  static long count(TestHeard heard, Caller caller, String sql, Object... parameters) {
    return in(heard, caller, tx -> number(tx, sql, parameters));
  }

  static Future<Long> number(Tx tx, String sql, Object... parameters) {
    return tx.run(sql, parameters).map(rows -> rows.iterator().next().getLong(0));
  }

  static <T> T in(TestHeard heard, Caller caller, Function<Tx, Future<T>> work) {
    return TestHeard.await(heard.database().inTransaction(caller, work));
  }

  static <T> T asOwner(TestHeard heard, Function<Tx, Future<T>> work) {
    return in(heard, new Caller.Service(Surface.OWNER, Optional.empty()), work);
  }

  static Caller service(Surface surface, Council council) {
    return new Caller.Service(surface, Optional.of(council.authority().id()));
  }
}
