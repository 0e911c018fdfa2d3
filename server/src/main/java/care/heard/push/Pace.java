package care.heard.push;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a project may send, over all replicas. It halves when the push service says that it is
 * too fast, and recovers evenly; it stops altogether for a while when the push service is away or
 * refuses the project, longer each time, and then goes on with one message to see whether it is
 * back.
 *
 * @param perSecond the most messages a second, as of {@code changedAt}
 * @param freeAt when the next message may go
 * @param pausedUntil nothing goes before
 * @param strikes how often in a row it was stopped
 */
record Pace(double perSecond, Instant changedAt, Instant freeAt, Instant pausedUntil, int strikes) {
  /** FCM's own quota: 600,000 a minute for a project. */
  static final double MOST = 10_000;

  private static final double LEAST = 10;
  private static final Duration RECOVERS_WITHIN = Duration.ofMinutes(5);
  // What was under way when the first refusal came is refused as well, and says nothing new.
  private static final Duration HALVES_ONCE_IN = Duration.ofSeconds(2);
  private static final Duration AHEAD_AT_MOST = Duration.ofSeconds(2);
  private static final Duration CLOCKS_APART = Duration.ofSeconds(10);
  private static final Duration PAUSE_AT_MOST = Duration.ofMinutes(2);
  private static final Duration PROBE_LASTS = Duration.ofSeconds(10);

  /** Nothing sent so far. */
  static Pace fresh(Instant now) {
    return new Pace(MOST, now, now, now, 0);
  }

  /**
   * The same, without what can't be: a replica whose clock was far ahead has written it, and it
   * must not hold up the others.
   */
  Pace believed(Instant now) {
    return changedAt.isAfter(now.plus(CLOCKS_APART))
        ? new Pace(perSecond, now, now, now, strikes)
        : this;
  }

  /** The most messages a second by then. */
  double perSecond(Instant now) {
    var recovered = MOST * seconds(Duration.between(changedAt, now)) / RECOVERS_WITHIN.toSeconds();
    return Math.min(MOST, perSecond + Math.max(0, recovered));
  }

  /** From when on so many more may go, if the pace is asked for them now. */
  Instant start(Instant now) {
    return latest(now, latest(freeAt, pausedUntil));
  }

  /** Whether so many may be taken now, to go within a moment. */
  boolean allows(Instant now) {
    return !pausedUntil.isAfter(now) && !freeAt.isAfter(now.plus(AHEAD_AT_MOST));
  }

  /**
   * Whether the service was away when last heard of, so that one message goes ahead of the rest.
   */
  boolean needsProbe() {
    return strikes > 0;
  }

  /** One message is taken; the others wait for its answer, if that comes soon. */
  Pace probe(Instant now) {
    return new Pace(perSecond(now), now, now.plus(PROBE_LASTS), pausedUntil, strikes);
  }

  /** So many are taken. */
  Pace take(int messages, Instant now) {
    var perSecond = perSecond(now);
    var lasts = Duration.ofNanos((long) (messages / perSecond * 1e9));
    return new Pace(perSecond, now, start(now).plus(lasts), pausedUntil, strikes);
  }

  /** The push service said that it is too fast, and asked to wait. */
  Pace tooFast(Duration wait, Instant now) {
    var halved =
        changedAt.plus(HALVES_ONCE_IN).isAfter(now) && pausedUntil.isAfter(now)
            ? perSecond
            : Math.max(LEAST, perSecond(now) / 2);
    return new Pace(halved, now, freeAt, latest(pausedUntil, now.plus(wait)), strikes);
  }

  /** The push service is away, or refuses the project: twice as long a pause as the last. */
  Pace stopped(Instant now) {
    if (pausedUntil.isAfter(now)) {
      return this;
    }
    var doubled = Duration.ofSeconds(2L << Math.min(strikes, 10));
    var pause = doubled.compareTo(PAUSE_AT_MOST) < 0 ? doubled : PAUSE_AT_MOST;
    return new Pace(perSecond(now), now, now, now.plus(pause), strikes + 1);
  }

  /** It answers again. */
  Pace goesOn(Instant now) {
    return new Pace(perSecond(now), now, now, pausedUntil, 0);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
