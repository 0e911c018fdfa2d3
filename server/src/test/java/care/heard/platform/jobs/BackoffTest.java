package care.heard.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10));
  private final Random random = new Random(7);

  @Test
  void doublesUpToItsMost() {
    for (int attempt = 1; attempt < 100; attempt++) {
      var ceiling = Duration.ofSeconds(Math.min(600, 1L << Math.min(attempt - 1, 20)));
      var wait = backoff.after(attempt, Optional.empty(), random);
      assertTrue(wait.compareTo(ceiling) <= 0, attempt + ": " + wait);
      assertTrue(wait.compareTo(ceiling.dividedBy(2)) >= 0, attempt + ": " + wait);
    }
  }

  @Test
  void waitsAtLeastAsLongAsItIsAsked() {
    var asked = Duration.ofMinutes(20);
    var wait = backoff.after(1, Optional.of(asked), random);
    assertTrue(wait.compareTo(asked) >= 0, wait::toString);
    assertTrue(wait.compareTo(asked.plusSeconds(1)) <= 0, wait::toString);
  }

  @Test
  void aShortRequestDoesNotShortenIt() {
    var wait = backoff.after(11, Optional.of(Duration.ofSeconds(1)), random);
    assertTrue(wait.compareTo(Duration.ofMinutes(5)) >= 0, wait::toString);
  }

  @Test
  void spreadsWhatFailedTogether() {
    var waits =
        IntStream.range(0, 100)
            .mapToObj(_ -> backoff.after(5, Optional.of(Duration.ofMinutes(1)), random))
            .distinct()
            .count();
    assertEquals(100, waits);
  }
}
