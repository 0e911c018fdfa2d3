package care.heard.platform.access;

import io.vertx.core.Future;
import java.time.Duration;

/** Remembers for a while what may happen only once, or what has ended; shared by all loops. */
public interface Replays {
  /** Whether the key was not known; from now on it is, for at least that long. */
  Future<Boolean> firstTime(String key, Duration remembered);

  /** Whether the key is known. Asking makes nothing known. */
  Future<Boolean> isKnown(String key);
}
