package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** With the checks in code out of the way, the database alone keeps everybody to their own. */
@HeardTest
class DatabaseWallTest {
  /**
   * Public to whoever asks: an authority's name and help lines, and by which key passes are told.
   */
  private static final Set<String> PUBLIC = Set.of("authority", "pass_key", "identity_key");

  @TestFactory
  Stream<DynamicNode> nothingOfAnotherAuthority(TestHeard heard) {
    var mine = new Council(heard);
    var theirs = new Council(heard);
    return Walls.surfaces()
        .map(surface ->
            dynamicContainer(
                surface.databaseRole(),
                Walls.readable(heard, surface).stream()
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
    for (var table :
        List.of("person", "feedback_item", "meeting", "notice", "alert", "release", "card_part")) {
      assertTrue(council.authority().count(table) > 0, table);
    }
    var authority = council.authority();
    var officer =
        new Caller.StaffMember(
            authority.id(),
            authority.staffId(Role.PARTICIPATION_OFFICER, 1),
            "Sam",
            Set.of(Role.PARTICIPATION_OFFICER),
            "");
    assertTrue(Walls.count(heard, officer, "select count(id) from feedback_item") > 0);
  }

  @TestFactory
  Stream<DynamicNode> onlyTheirOwnRowsForAYoungPerson(TestHeard heard) {
    var council = new Council(heard);
    var other =
        new Caller.YoungPerson(
            council.authority().id(), council.authority().youngPerson("Robin"), UUID.randomUUID());
    return Walls.readable(heard, Surface.YOUNG).stream()
        .filter(table -> personColumn(heard, table).isPresent())
        .map(table ->
            dynamicTest(
                table,
                () -> {
                  var column = personColumn(heard, table).orElseThrow();
                  var sql =
                      "select count(%s) from %s where %s <> $1".formatted(column, table, column);
                  assertEquals(0L, Walls.count(heard, other, sql, other.person()));
                }));
  }

  // One worker claims the messages of every authority: they hold opaque ids. How fast may be sent
  // to a push service is the same for every authority.
  private static boolean isOpenTo(Surface surface, String table) {
    return PUBLIC.contains(table)
        || (surface == Surface.JOBS && Set.of("outbox", "push_pace").contains(table));
  }

  private static long foreign(
      TestHeard heard, Surface surface, String table, Council mine, Council theirs) {
    var sql = "select count(authority_id) from %s where authority_id <> $1".formatted(table);
    var their = "select count(authority_id) from %s where authority_id = $1".formatted(table);
    return Walls.in(
            heard, Walls.service(surface, mine), tx -> Walls.number(tx, sql, mine.authority().id()))
        + Walls.in(
            heard,
            Walls.service(surface, mine),
            tx -> Walls.number(tx, their, theirs.authority().id()));
  }

  private static long unnamed(TestHeard heard, Surface surface, String table) {
    var nobody = new Caller.Service(surface, Optional.empty());
    return Walls.in(
        heard, nobody, tx -> Walls.number(tx, "select count(authority_id) from " + table));
  }

  private static Optional<String> personColumn(TestHeard heard, String table) {
    return table.equals("person")
        ? Optional.of("id")
        : Walls.asOwner(heard, tx -> tx.find(row -> row.getString(0), PERSON_COLUMN, table));
  }

  private static final String PERSON_COLUMN =
      """
      select column_name::text from information_schema.columns
       where table_schema = 'heard' and table_name = $1 and column_name in ('person_id', 'caller_id')
      """;
}
