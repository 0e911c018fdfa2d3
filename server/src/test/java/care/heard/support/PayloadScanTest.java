package care.heard.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is sent in the tests passes by the scan, and the scan knows what to look for. */
@HeardTest
final class PayloadScanTest {
  @Test
  void whatWasSentSoFarSaysNothing() {
    assertEquals(Optional.empty(), PayloadScan.leak());
  }

  @Test
  void everyFakeOfATestIsWatched() throws IOException {
    try (var files = Files.walk(Path.of("src", "test", "java"))) {
      var past =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(
                  file -> !file.endsWith("Fakes.java") && !file.endsWith("PayloadScanTest.java"))
              .filter(PayloadScanTest::startsAFake)
              .toList();
      assertEquals(List.of(), past, "these start a fake past Fakes");
    }
  }

  @Test
  void theNamesOfTheTestsPeopleAreLookedFor(TestHeard heard) {
    var before = PayloadScan.seen();
    heard.newAuthority().youngPerson("Quentina Scantest");
    assertTrue(PayloadScan.knows("quentina") && PayloadScan.knows("scantest"));
    assertTrue(PayloadScan.knows("care"));
    assertTrue(PayloadScan.seen() >= before);
  }

  private static boolean startsAFake(Path file) {
    try {
      var text = Files.readString(file);
      return text.contains("FakeFcm.start(") || text.contains("FakeWebPush.start(");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
