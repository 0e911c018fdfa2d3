package care.heard.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with every right in the database changes the log, and the verifier names the row. */
@HeardTest
class AuditTamperingTest {
  private static final int ROWS = 9;

  @Test
  void aLogThatNobodyTouchedHolds(TestHeard heard) {
    var scene = new AuditScene(heard, ROWS);
    var finding = scene.verify(scene.checkpoints());
    assertEquals(new AuditVerifier.Finding(ROWS, ROWS, Optional.empty()), finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tx = '7'",
        "at = at + interval '1 microsecond'",
        "actor_kind = 'staff'",
        "actor_id = gen_random_uuid()",
        "verb = 'readFeedbacks'",
        "subject_id = null",
        "detail = '{\"a\": 1}'"
      })
  void aChangedColumn(String change, TestHeard heard) {
    var scene = new AuditScene(heard, ROWS);
    scene.tamper("update audit_entry set " + change + " where id = " + scene.entryAt(4));
    found(scene, Fault.Kind.CHANGED, 4, scene.checkpoints());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 5, ROWS})
  void aRemovedRow(long position, TestHeard heard) {
    var scene = new AuditScene(heard, ROWS);
    scene.tamper("delete from audit_entry where id = " + scene.entryAt(position));
    found(scene, Fault.Kind.REMOVED, position, scene.checkpoints());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 5})
  void aRowRemovedWithItsSeal(long position, TestHeard heard) {
    var scene = new AuditScene(heard, ROWS);
    scene.tamper(
        "delete from audit_entry where id = " + scene.entryAt(position), dropSeals("=", position));
    found(scene, Fault.Kind.SEAL_REMOVED, position, scene.checkpoints());
  }

  @Test
  void twoRowsInEachOthersPlace(TestHeard heard) {
    var scene = new AuditScene(heard, ROWS);
    var third = scene.entryAt(3);
    var sixth = scene.entryAt(6);
    scene.tamper(
        "update audit_seal set entry_id = -1 where entry_id = " + third,
        "update audit_seal set entry_id = %d where entry_id = %d".formatted(third, sixth),
        "update audit_seal set entry_id = %d where entry_id = -1".formatted(sixth));
    found(scene, Fault.Kind.CHANGED, 3, scene.checkpoints());
  }

  @Test
  void aTailCutOff(TestHeard heard) {
    var scene = new AuditScene(heard, ROWS);
    scene.tamper("delete from audit_entry where id >= " + scene.entryAt(7), dropSeals(">=", 7));
    found(scene, Fault.Kind.CUT_OFF, 7, scene.checkpoints());
  }

  @Test
  void aTailCutOffWithTheCheckpointsInTheDatabase(TestHeard heard) {
    var scene = new AuditScene(heard, ROWS);
    var shipped = scene.checkpoints();
    scene.tamper(
        "delete from audit_entry where id >= " + scene.entryAt(7),
        dropSeals(">=", 7),
        "delete from audit_checkpoint where authority_id = AUTHORITY");
    found(scene, Fault.Kind.CUT_OFF, 7, shipped);
    assertEquals(Fault.Kind.NO_CHECKPOINT, scene.verify().fault().orElseThrow().kind());
  }

  @Test
  void aRowPutInLater(TestHeard heard) {
    var scene = new AuditScene(heard, ROWS);
    scene.tamper(
        """
        insert into audit_entry (authority_id, at, actor_kind, verb, tx)
        values (AUTHORITY, now(), 'service', 'readFeedback', '7')
        """);
    var fault = scene.verify(scene.checkpoints()).fault().orElseThrow();
    assertEquals(Fault.Kind.NOT_SEALED, fault.kind());
    assertTrue(fault.words().contains("readFeedback"), fault.words());
  }

  @Test
  void aRowPutInWithASealOfItsOwn(TestHeard heard) {
    var scene = new AuditScene(heard, ROWS);
    scene.tamper(
        "update audit_seal set position = position + 1000 where authority_id = AUTHORITY and position > 4",
        """
        with forged as (
          insert into audit_entry (authority_id, at, actor_kind, verb)
          values (AUTHORITY, now(), 'service', 'readFeedback')
          returning id)
        insert into audit_seal (authority_id, position, entry_id, hash)
        select AUTHORITY, 5, id, sha256('forged') from forged
        """,
        "update audit_seal set position = position - 999 where authority_id = AUTHORITY and position > 1000");
    found(scene, Fault.Kind.CHANGED, 5, scene.checkpoints());
  }

  @Test
  void aChainMadeAnewAfterAChange(TestHeard heard) {
    var scene = new AuditScene(heard, 3);
    scene.record(3);
    scene.seal();
    scene.record(3);
    scene.seal();
    scene.tamper("update audit_entry set verb = 'nothing' where id = " + scene.entryAt(5));
    scene.makeChainAnew();
    found(scene, Fault.Kind.REWRITTEN, 6, scene.checkpoints());
  }

  @Test
  void aChainMadeAnewAndSignedByAnotherKey(TestHeard heard) {
    var scene = new AuditScene(heard, ROWS);
    var shipped = scene.checkpoints();
    scene.tamper(
        "update audit_entry set verb = 'nothing' where id = " + scene.entryAt(5),
        "delete from audit_checkpoint where authority_id = AUTHORITY");
    scene.makeChainAnew();
    scene.sealWith(AuditKey.of(AuditKey.generate()));
    assertEquals(Fault.Kind.FALSE_CHECKPOINT, scene.verify().fault().orElseThrow().kind());
    found(scene, Fault.Kind.REWRITTEN, ROWS, shipped);
  }

  @Test
  void anOlderStateOfTheWholeLog(TestHeard heard) {
    var scene = new AuditScene(heard, 5);
    var cutAt = scene.entryAt(5);
    scene.record(4);
    scene.seal();
    var shipped = scene.checkpoints();
    scene.tamper(
        "delete from audit_entry where id > " + cutAt,
        dropSeals(">", 5),
        "delete from audit_checkpoint where authority_id = AUTHORITY and position > 5");
    assertTrue(scene.verify().fault().isEmpty(), "from inside it looks whole");
    found(scene, Fault.Kind.CUT_OFF, 6, shipped);
  }

  private static String dropSeals(String which, long position) {
    return "delete from audit_seal where authority_id = AUTHORITY and position %s %d"
        .formatted(which, position);
  }

  private static void found(
      AuditScene scene, Fault.Kind kind, long position, String... checkpoints) {
    var fault = scene.verify(checkpoints).fault().orElseThrow();
    assertEquals(kind, fault.kind(), fault.words());
    assertEquals(position, fault.position(), fault.words());
    assertTrue(fault.words().startsWith("Row " + position), fault.words());
  }
}
