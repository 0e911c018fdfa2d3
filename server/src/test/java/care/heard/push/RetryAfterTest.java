package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void readsSeconds() {
    assertEquals(Optional.of(Duration.ofMinutes(2)), RetryAfter.read(" 120 ", NOW));
  }

  @Test
  void readsADate() {
    assertEquals(
        Optional.of(Duration.ofSeconds(90)), RetryAfter.read("Mon, 02 Mar 2026 10:01:30 GMT", NOW));
  }

  @Test
  void neverWaitsMoreThanADay() {
    assertEquals(Optional.of(Duration.ofDays(1)), RetryAfter.read("999999999", NOW));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "0", "-5", "soon", "1e9", "99999999999999", "Mon, 02 Mar 2026 09:00:00 GMT"})
  void passesOverWhatSaysNothing(String header) {
    assertEquals(Optional.empty(), RetryAfter.read(header, NOW));
  }
}
