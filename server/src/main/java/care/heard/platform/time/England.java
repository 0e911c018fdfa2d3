package care.heard.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days and wall-clock times are England's, wherever the service runs. */
public final class England {
  /** Europe/London. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private England() {}

  /** The day it is in England at that instant. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
