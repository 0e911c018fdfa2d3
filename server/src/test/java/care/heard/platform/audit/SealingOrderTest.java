package care.heard.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing is sealed while something before it can still commit, and nothing is sealed twice. */
@HeardTest
class SealingOrderTest {
  private static final Audit AUDIT = new Audit();

  @Test
  void waitsForATransactionThatBeganEarlier(TestHeard heard) {
    var authority = heard.newAuthority();
    var mayCommit = Promise.<Void>promise();
    var written = Promise.<Void>promise();
    var early =
        heard
            .database()
            .inTransaction(
                owner(authority.id()),
                tx ->
                    AUDIT
                        .record(tx, "early", null)
                        .onSuccess(_ -> written.complete())
                        .compose(_ -> mayCommit.future()));
    TestHeard.await(written.future());
    heard.asOwner(authority.id(), tx -> AUDIT.record(tx, "late", null));
    assertEquals(0, seal(heard, authority.id()), "the late one must wait");
    mayCommit.complete();
    TestHeard.await(early);
    sealAll(heard, authority.id(), 2);
    assertEquals(List.of("early", "late"), verbs(heard, authority.id()));
  }

  @Test
  void twoSealersMakeOneChain(TestHeard heard) {
    var scene = new AuditScene(heard, 1);
    var writers = new ArrayList<Future<Void>>();
    for (int i = 0; i < 200; i++) {
      writers.add(
          heard
              .database()
              .inTransaction(owner(scene.id()), tx -> AUDIT.record(tx, "readFeedback", null)));
      if (i % 10 == 0) {
        TestHeard.await(Future.join(List.of(sealing(heard, scene), sealing(heard, scene))));
      }
    }
    TestHeard.await(Future.join(writers));
    scene.seal();
    var finding = scene.verify();
    assertTrue(finding.fault().isEmpty(), () -> finding.fault().get().words());
    assertEquals(201, finding.rows());
  }

  private static Future<Integer> sealing(TestHeard heard, AuditScene scene) {
    return heard.database().inTransaction(Caller.Service.jobs(scene.id()), new Sealer()::seal);
  }

  private static int seal(TestHeard heard, UUID authority) {
    return TestHeard.await(
        heard.database().inTransaction(Caller.Service.jobs(authority), new Sealer()::seal));
  }

  private static void sealAll(TestHeard heard, UUID authority, int entries) {
    while (verbs(heard, authority).size() < entries) {
      seal(heard, authority);
    }
  }

  private static List<String> verbs(TestHeard heard, UUID authority) {
    return heard.asOwner(authority, tx -> tx.list(row -> row.getString("verb"), VERBS));
  }

  private static Caller owner(UUID authority) {
    return new Caller.Service(Surface.OWNER, Optional.of(authority));
  }

  private static final String VERBS =
      """
      select e.verb
        from audit_seal s
        join audit_entry e on e.id = s.entry_id
       order by s.position
      """;
}
