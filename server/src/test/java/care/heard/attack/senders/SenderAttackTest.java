package care.heard.attack.senders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attack on the service itself: what bears a name is found, so the attack works. */
class SenderAttackTest {
  @Test
  void whoSentNamedItemsIsFound(@TempDir Path folder) throws Exception {
    var found = new SenderAttack(8, Level.NAMED).on(folder, 2, _ -> {}).better();

    assertFalse(found.isEmpty());
    assertEquals(16, found.stream().mapToInt(Score::right).max().orElseThrow());
  }
}
