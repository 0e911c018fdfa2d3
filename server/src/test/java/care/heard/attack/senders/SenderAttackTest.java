package care.heard.attack.senders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The attack on the service itself (promise 2): who sent what bears a name is found, so the attack
 * works; who sent what bears none is not.
 */
class SenderAttackTest {
  private static final int PEOPLE = 8;
  private static final int RUNS = 2;

  @TempDir private Path folder;

  @Test
  void whoSentNamedItemsIsFound() throws Exception {
    var found = new SenderAttack(PEOPLE, Level.NAMED).on(folder, RUNS, _ -> {}).better();
    assertTrue(found.stream().anyMatch(score -> score.right() == PEOPLE * RUNS), found::toString);
  }

  @Test
  void withoutTheShuffleTheOrderTells() throws Exception {
    var findings = new SenderAttack(PEOPLE, Level.UNSHUFFLED).on(folder, RUNS, _ -> {});
    assertFalse(findings.better().isEmpty());
  }

  @Test
  void whoSentItemsThatMayMeanDangerIsNot() throws Exception {
    var findings = new SenderAttack(PEOPLE, Level.ALERTING).on(folder, RUNS, _ -> {});
    assertEquals(List.of(), findings.better());
  }

  @Test
  void whoSentConfidentialItemsIsNot() throws Exception {
    var findings = new SenderAttack(PEOPLE, Level.CONFIDENTIAL).on(folder, RUNS, _ -> {});
    assertEquals(List.of(), findings.better());
    assertTrue(
        findings.scores().stream().anyMatch(score -> score.strategy().contains("feedback_reply")),
        "the threads are in view");
  }

  @Test
  void whoSentAnonymousItemsIsNot() throws Exception {
    var findings = new SenderAttack(PEOPLE, Level.ANONYMOUS).on(folder, RUNS, _ -> {});
    assertEquals(List.of(), findings.better());
    assertTrue(findings.scores().size() > 100, "there was much to guess by");
  }
}
