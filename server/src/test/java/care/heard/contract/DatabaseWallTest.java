package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Tx;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** With the checks in code out of the way, the database alone keeps everybody to their own. */
@HeardTest
class DatabaseWallTest {
  /** Public to whoever asks: an authority's name and help lines. */
  private static final String PUBLIC = "authority";

  @TestFactory
  Stream<DynamicNode> nothingOfAnotherAuthority(TestHeard heard) {
    var mine = new Council(heard);
    var theirs = new Council(heard);
    return surfaces()
        .map(surface ->
            dynamicContainer(
                surface.databaseRole(),
                readable(heard, surface).stream()
                    .filter(table -> !isOpenTo(surface, table))
                    .map(table ->
                        dynamicTest(
                            table,
                            () -> {
                              assertEquals(0L, foreign(heard, surface, table, mine, theirs));
                              assertEquals(0L, unnamed(heard, surface, table));
                            }))));
  }

  /** What the walk above relies on: there is something to see of everything that has a wall. */
  @Test
  void thereIsSomethingBehindTheWalls(TestHeard heard) {
    var council = new Council(heard);
    for (var table : List.of("person", "feedback_item", "meeting", "notice", "alert", "release")) {
      assertTrue(council.authority().count(table) > 0, table);
    }
    var staff = service(Surface.STAFF, council);
    assertTrue(count(heard, staff, "select count(id) from feedback_item") > 0);
  }

  @TestFactory
  Stream<DynamicNode> onlyTheirOwnRowsForAYoungPerson(TestHeard heard) {
    var council = new Council(heard);
    var other =
        new Caller.YoungPerson(
            council.authority().id(), council.authority().youngPerson("Robin"), UUID.randomUUID());
    return readable(heard, Surface.YOUNG).stream()
        .filter(table -> personColumn(heard, table).isPresent())
        .map(table ->
            dynamicTest(
                table,
                () -> {
                  var column = personColumn(heard, table).orElseThrow();
                  var sql =
                      "select count(%s) from %s where %s <> $1".formatted(column, table, column);
                  assertEquals(0L, count(heard, other, sql, other.person()));
                }));
  }

  @Test
  void aYoungPersonHasNoSightOfWhatIsStaffs(TestHeard heard) {
    assertEquals(
        Set.of(
            "allocation",
            "authority",
            "device",
            "device_session",
            "enrolment_code",
            "feedback_item",
            "feedback_reply",
            "idempotent_reply",
            "meeting",
            "notice",
            "person",
            "person_key",
            "question_set",
            "staff",
            "theme",
            "worker"),
        Set.copyOf(readable(heard, Surface.YOUNG)));
  }

  @Test
  void theBoardReadsReleasesAndNothingElse(TestHeard heard) {
    assertEquals(Set.of("authority", "release"), Set.copyOf(readable(heard, Surface.BOARD)));
    var written =
        columns(heard, Surface.BOARD, "INSERT, UPDATE").stream().collect(Collectors.toSet());
    assertEquals(Set.of("audit_entry"), written);
    var council = new Council(heard);
    assertEquals(
        0L,
        count(heard, service(Surface.BOARD, council), "select count(id) from release"),
        "a draft");
  }

  @Test
  void noRoleCanStepOverTheWalls(TestHeard heard) {
    var strong =
        asOwner(
            heard,
            tx ->
                tx.list(
                    row -> row.getString(0),
                    """
                    select rolname::text from pg_roles
                     where rolname like 'heard\\_%'
                       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                    """));
    assertEquals(List.of(), strong);
    var owners = asOwner(heard, tx -> tx.list(row -> row.getString(0), OWNERS));
    assertEquals(List.of("heard_owner"), owners);
    var members = asOwner(heard, tx -> tx.list(row -> row.getString(0), MEMBERS));
    assertEquals(List.of(), members, "a role that may become another");
  }

  @Test
  void everyTableHasItsWallForced(TestHeard heard) {
    assertEquals(List.of(), asOwner(heard, tx -> tx.list(row -> row.getString(0), UNFORCED)));
  }

  @Test
  void nothingCanBeMadeByARequestsRole(TestHeard heard) {
    surfaces()
        .forEach(surface -> {
          var may =
              asOwner(
                  heard,
                  tx ->
                      tx.find(
                          row -> row.getBoolean(0),
                          "select has_schema_privilege($1, 'heard', 'create')",
                          surface.databaseRole()));
          assertFalse(may.orElseThrow(), surface.databaseRole());
        });
  }

  private static Stream<Surface> surfaces() {
    return Arrays.stream(Surface.values()).filter(surface -> surface != Surface.OWNER);
  }

  // One worker claims the messages of every authority: they hold opaque ids.
  private static boolean isOpenTo(Surface surface, String table) {
    return table.equals(PUBLIC) || (surface == Surface.JOBS && table.equals("outbox"));
  }

  private static long foreign(
      TestHeard heard, Surface surface, String table, Council mine, Council theirs) {
    var sql = "select count(authority_id) from %s where authority_id <> $1".formatted(table);
    var their = "select count(authority_id) from %s where authority_id = $1".formatted(table);
    return in(heard, service(surface, mine), tx -> number(tx, sql, mine.authority().id()))
        + in(heard, service(surface, mine), tx -> number(tx, their, theirs.authority().id()));
  }

  private static long unnamed(TestHeard heard, Surface surface, String table) {
    var nobody = new Caller.Service(surface, Optional.empty());
    return in(heard, nobody, tx -> number(tx, "select count(authority_id) from " + table));
  }

  private static Caller service(Surface surface, Council council) {
    return new Caller.Service(surface, Optional.of(council.authority().id()));
  }

  private static List<String> readable(TestHeard heard, Surface surface) {
    return columns(heard, surface, "SELECT");
  }

  private static List<String> columns(TestHeard heard, Surface surface, String privilege) {
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

  private static Optional<String> personColumn(TestHeard heard, String table) {
    return table.equals("person")
        ? Optional.of("id")
        : asOwner(heard, tx -> tx.find(row -> row.getString(0), PERSON_COLUMN, table));
  }

  private static long count(TestHeard heard, Caller caller, String sql, Object... parameters) {
    return in(heard, caller, tx -> number(tx, sql, parameters));
  }

  private static Future<Long> number(Tx tx, String sql, Object... parameters) {
    return tx.run(sql, parameters).map(rows -> rows.iterator().next().getLong(0));
  }

  private static <T> T in(
      TestHeard heard, Caller caller, java.util.function.Function<Tx, Future<T>> work) {
    return TestHeard.await(heard.database().inTransaction(caller, work));
  }

  private static <T> T asOwner(TestHeard heard, java.util.function.Function<Tx, Future<T>> work) {
    return in(heard, new Caller.Service(Surface.OWNER, Optional.empty()), work);
  }

  private static final String PERSON_COLUMN =
      """
      select column_name::text from information_schema.columns
       where table_schema = 'heard' and table_name = $1 and column_name in ('person_id', 'caller_id')
      """;

  private static final String OWNERS =
      """
      select distinct tableowner::text from pg_tables where schemaname = 'heard'
      """;

  private static final String MEMBERS =
      """
      select m.rolname::text from pg_auth_members a join pg_roles m on m.oid = a.member
       where m.rolname like 'heard\\_%'
      """;

  private static final String UNFORCED =
      """
      select relname::text from pg_class
       where relnamespace = 'heard'::regnamespace and relkind in ('r', 'p')
         and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)
      """;
}
