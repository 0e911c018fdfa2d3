package care.heard.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is published tells nothing of a few; and each guard is one whose absence shows. */
class ReleaseAttackTest {
  @Test
  void withAllGuardsNothingIsFound() {
    var outcome = new ReleaseAttack(2, Optional.empty()).on(5, _ -> {});
    assertEquals(0, outcome.findings().exact());
    assertEquals(0, outcome.findings().nonZero());
    assertEquals(0, outcome.findings().open());
    assertEquals(0, outcome.refused());
    assertTrue(outcome.findings().small() > 5000, "there was something to find");
    assertTrue(outcome.figures() > 10 * outcome.withheld(), "and something to read");
  }

  @ParameterizedTest
  @EnumSource(Guard.class)
  void withoutAGuardSomethingIsFound(Guard guard) {
    var findings = new ReleaseAttack(1, Optional.of(guard)).on(2, _ -> {}).findings();
    assertFalse(findings.nothing());
    assertTrue(findings.nonZero() > 0, "proven not to be 0");
  }

  @Test
  void aCommandThatIsNotUnderstoodIsExplained() {
    assertEquals(2, run());
    assertEquals(2, run("people"));
    assertEquals(2, run("releases", "--authorities"));
    assertEquals(2, run("releases", "--authorities", "many"));
    assertEquals(2, run("releases", "--without", "everything"));
  }

  private static int run(String... arguments) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return Attack.run(List.of(arguments), nowhere);
  }
}
