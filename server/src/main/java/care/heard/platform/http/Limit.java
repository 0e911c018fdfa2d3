package care.heard.platform.http;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.Locale;

/**
 * Every limit of the service: what one share of it belongs to, how much that is, and what it does
 * without its store.
 */
public enum Limit {
  /** All phones that try to enrol, together. */
  ENROLMENTS(Share.OF_EVERYBODY, 600, Duration.ofMinutes(1), WithoutStore.CLOSED),
  /** Tries to enrol from one address. */
  ENROLMENTS_OF_ADDRESS(Share.OF_ADDRESS, 30, Duration.ofMinutes(10), WithoutStore.CLOSED),
  /** Tries of the code with one locator, whether there is such a code or not. */
  TRIES_OF_CODE(Share.OF_CODE, 10, Duration.ofMinutes(10), WithoutStore.CLOSED),
  /**
   * What else comes from one address before it is known who asks: phones that renew their tokens.
   */
  STRANGERS_OF_ADDRESS(Share.OF_ADDRESS, 600, Duration.ofMinutes(10), WithoutStore.OPEN),
  /**
   * Steps of signing in from one address, two a sign-in; the staff of a council may share one
   * address.
   */
  SIGN_INS_OF_ADDRESS(Share.OF_ADDRESS, 600, Duration.ofMinutes(10), WithoutStore.CLOSED),
  /** Tokens, cookies and passes from one address that do not hold. */
  BAD_CREDENTIALS_OF_ADDRESS(Share.OF_ADDRESS, 120, Duration.ofMinutes(10), WithoutStore.CLOSED),
  /** Receipts that are shown from one address, right or wrong. */
  RECEIPTS_OF_ADDRESS(Share.OF_ADDRESS, 120, Duration.ofMinutes(10), WithoutStore.CLOSED),
  /** What one phone sends. */
  COMMANDS_OF_DEVICE(Share.OF_DEVICE, 60, Duration.ofMinutes(1), WithoutStore.OPEN),
  /** What one phone reads. */
  READS_OF_DEVICE(Share.OF_DEVICE, 300, Duration.ofMinutes(1), WithoutStore.OPEN),
  /** What is sent with one pass. */
  ITEMS_OF_PASS(Share.OF_PASS, 20, Duration.ofHours(1), WithoutStore.OPEN),
  /** Everything that is sent with passes, together. */
  ITEMS_OF_PASSES(Share.OF_EVERYBODY, 1200, Duration.ofMinutes(1), WithoutStore.OPEN),
  /** What one member of staff or of the board sends and reads. */
  REQUESTS_OF_STAFF(Share.OF_STAFF, 600, Duration.ofMinutes(1), WithoutStore.OPEN);

  /** What one share of a limit belongs to. */
  enum Share {
    OF_EVERYBODY,
    /** Known only as a hash that changes with the hour: it is counted where it arrives, alone. */
    OF_ADDRESS,
    OF_CODE,
    OF_DEVICE,
    OF_PASS,
    OF_STAFF
  }

  /**
   * What happens while nobody can tell how much was used: a young person is still heard, and nobody
   * guesses codes.
   */
  enum WithoutStore {
    OPEN,
    CLOSED
  }

  private final Share share;
  private final int size;
  private final Duration window;
  private final WithoutStore withoutStore;

  Limit(Share share, int size, Duration window, WithoutStore withoutStore) {
    this.share = share;
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

  /** Whether it is counted in each replica's own memory, and never leaves it. */
  public boolean staysHere() {
    return share == Share.OF_ADDRESS;
  }

  /** Whether requests pass while its store cannot be reached. */
  public boolean failsOpen() {
    return withoutStore == WithoutStore.OPEN;
  }

  /** The name in the RateLimit header fields: {@code tries-of-code}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The limit as Bucket4j counts it. */
  public Bandwidth bandwidth() {
    return Bandwidth.builder().capacity(size).refillGreedy(size, window).build();
  }
}
