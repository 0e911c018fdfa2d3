package care.heard.cards;

import static care.heard.cards.CardScene.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Tx;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the checks in code out of the way, the database shows each part to its readers only. */
@HeardTest
class CardWallTest {
  private CardScene scene;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new CardScene(heard);
    scene
        .save(
            Map.of(
                "name", part("Ri", "worker"),
                "matters", part("My dog", "participation"),
                "asked", part("he hits me"),
                "helps", part("", "worker")))
        .expect(200);
  }

  @Test
  void aPartIsThereForItsReadersAlone() {
    assertEquals(0, parts(staff(Role.WORKER)), "not their worker yet");
    scene.allocated.between(scene.today, null);
    assertEquals(1, parts(staff(Role.WORKER)));
    scene.allocated.endOn(scene.today);
    assertEquals(0, parts(staff(Role.WORKER)), "no longer");
    assertEquals(1, parts(staff(Role.PARTICIPATION_OFFICER)));
    for (var role : Set.of(Role.SERVICE_MANAGER, Role.DUTY_OFFICER, Role.AUDITOR)) {
      assertEquals(0, parts(staff(role)), role.words());
      assertEquals(0, count(staff(role), "select count(id) from card"), role.words());
    }
    var somebody = new Caller.Service(Surface.STAFF, Optional.of(scene.authority.id()));
    assertEquals(0, parts(somebody), "nobody in particular");
  }

  @Test
  void theDutyTeamReadsWhatOpenedAnAlertAndNoPart() {
    var duty = staff(Role.DUTY_OFFICER);
    long words = in(Surface.DUTY, duty, tx -> number(tx, "select count(*) from card_concern"));
    assertEquals(1, words);
    assertThrows(
        RuntimeException.class,
        () -> in(Surface.DUTY, duty, tx -> number(tx, "select count(*) from card_part")));
    assertThrows(RuntimeException.class, () -> count(duty, "select count(*) from card_concern"));
  }

  @Test
  void theBoardAndTheJobsHaveNoSightOfCards() {
    for (var surface : Set.of(Surface.BOARD, Surface.JOBS)) {
      var caller = new Caller.Service(surface, Optional.of(scene.authority.id()));
      for (var sql :
          Set.of("select count(*) from card_part", "select count(*) from card_figures($1, $1)")) {
        assertThrows(RuntimeException.class, () -> in(surface, caller, tx -> number(tx, sql)));
      }
    }
  }

  private Caller.StaffMember staff(Role role) {
    return new Caller.StaffMember(
        scene.authority.id(), scene.authority.staffId(role, 1), "", Set.of(role), "");
  }

  private long parts(Caller caller) {
    return count(caller, "select count(part) from card_part");
  }

  private long count(Caller caller, String sql) {
    return in(Surface.STAFF, caller, tx -> number(tx, sql));
  }

  private <T> T in(Surface surface, Caller caller, Function<Tx, Future<T>> work) {
    return TestHeard.await(scene.heard.database().inTransaction(surface, caller, work));
  }

  private Future<Long> number(Tx tx, String sql) {
    var ran = sql.contains("$1") ? tx.run(sql, scene.today) : tx.run(sql);
    return ran.map(rows -> rows.iterator().next().getLong(0));
  }
}
