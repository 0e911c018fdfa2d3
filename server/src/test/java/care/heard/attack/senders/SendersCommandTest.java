package care.heard.attack.senders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.attack.Attack;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that is not understood starts nothing, and is explained. */
class SendersCommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--young-people",
        "--young-people 1",
        "--young-people many",
        "--runs 0",
        "--level loud",
        "--people 6"
      })
  void isExplained(String options) {
    var arguments = ("senders " + options).split(" ");
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertEquals(2, Attack.run(List.of(arguments), nowhere));
  }
}
