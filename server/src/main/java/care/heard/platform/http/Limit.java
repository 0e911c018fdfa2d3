package care.heard.platform.http;

import java.time.Duration;
import java.util.Locale;

/** Every limit of the service: how much of what, for whom, and what it does without its store. */
public enum Limit {
  /** All phones that try to enrol, together. */
  ENROLMENTS(600, Duration.ofMinutes(1), WithoutStore.CLOSED),
  /** Tries to enrol from one address, known only as a hash that changes with the hour. */
  ENROLMENTS_OF_ADDRESS(30, Duration.ofMinutes(10), WithoutStore.CLOSED),
  /** Tries of the code with one locator, whether there is such a code or not. */
  TRIES_OF_CODE(10, Duration.ofMinutes(10), WithoutStore.CLOSED),
  /**
   * What else comes from one address before it is known who asks: phones that renew their tokens.
   */
  STRANGERS_OF_ADDRESS(600, Duration.ofMinutes(10), WithoutStore.OPEN),
  /** What one phone sends. */
  COMMANDS_OF_DEVICE(60, Duration.ofMinutes(1), WithoutStore.OPEN),
  /** What one phone reads. */
  READS_OF_DEVICE(300, Duration.ofMinutes(1), WithoutStore.OPEN),
  /** What one member of staff or of the board sends and reads. */
  REQUESTS_OF_STAFF(600, Duration.ofMinutes(1), WithoutStore.OPEN);

  /**
   * What happens while nobody can tell how much was used: a young person is still heard, and nobody
   * guesses codes.
   */
  enum WithoutStore {
    OPEN,
    CLOSED
  }

  private final int size;
  private final Duration window;
  private final WithoutStore withoutStore;

  Limit(int size, Duration window, WithoutStore withoutStore) {
    this.size = size;
    this.window = window;
    this.withoutStore = withoutStore;
  }

  /** How many at once; used ones come back evenly over the window. */
  public int size() {
    return size;
  }

  /** How long until all that was used has come back. */
  public Duration window() {
    return window;
  }

  /** Whether requests pass while its store cannot be reached. */
  public boolean failsOpen() {
    return withoutStore == WithoutStore.OPEN;
  }

  /** The name in the RateLimit header fields: {@code tries-of-code}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
