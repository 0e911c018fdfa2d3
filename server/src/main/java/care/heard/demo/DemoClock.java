package care.heard.demo;

import care.heard.platform.time.England;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A clock that can be put forward, because a release covers a quarter that is over and nobody who
 * tries the demo wants to wait for that. Kept with the demo's data.
 */
final class DemoClock implements InstantSource {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Path file;
  private volatile Duration ahead;

  private DemoClock(Path file, Duration ahead) {
    this.file = file;
    this.ahead = ahead;
  }

  /** The clock of that data folder, as far ahead as it was left. */
  static DemoClock in(Path folder) {
    var file = folder.resolve("clock");
    try {
      var ahead =
          Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
      return new DemoClock(file, ahead);
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's clock cannot be read", e);
    }
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  /** Puts the clock forward to the morning of that day; never back. */
  synchronized void forwardTo(LocalDate day) {
    var morning = day.atTime(MORNING).atZone(England.ZONE).toInstant();
    var further = Duration.between(Instant.now(), morning);
    if (further.compareTo(ahead) > 0) {
      try {
        Files.writeString(file, further.toString());
      } catch (IOException e) {
        throw new UncheckedIOException("the demo's clock cannot be kept", e);
      }
      ahead = further;
    }
  }
}
