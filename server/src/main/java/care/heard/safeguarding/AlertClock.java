package care.heard.safeguarding;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * Since when an alert is open, and how far up the duty rota it was told. Always of one length, so
 * that sealed clocks do not differ by what is in them.
 *
 * @param rung the last step of the rota that was told, from 0; -1 while nobody was
 * @param told when that step, or the last one again, was told
 */
public record AlertClock(Instant opened, int rung, Optional<Instant> told) {
  private static final int BYTES = Long.BYTES + Integer.BYTES + Long.BYTES;
  private static final long NEVER = Long.MIN_VALUE;

  /** The clock of an alert that opens now. */
  public static AlertClock startingAt(Instant opened) {
    return new AlertClock(opened, -1, Optional.empty());
  }

  /** The same after that step was told. */
  public AlertClock toldAt(int step, Instant now) {
    return new AlertClock(opened, step, Optional.of(now));
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(opened.toEpochMilli())
        .putInt(rung)
        .putLong(told.map(Instant::toEpochMilli).orElse(NEVER))
        .array();
  }

  static AlertClock of(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    var opened = Instant.ofEpochMilli(buffer.getLong());
    int rung = buffer.getInt();
    long told = buffer.getLong();
    return new AlertClock(
        opened, rung, told == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(told)));
  }
}
