package care.heard.platform.config;

import care.heard.platform.access.Surface;
import java.util.EnumSet;
import java.util.Set;

/** What the service is started for; each needs, and refuses, settings of its own. */
public enum Purpose {
  /** Invented people on one machine. */
  DEMO,
  /** Real people. Never holds the password of the tables' owner. */
  SERVE,
  /** The schema alone, as the tables' owner. */
  MIGRATE,
  /** An authority and its settings, as the tables' owner. */
  ONBOARD,
  /** The council's own records, through the door made for them. */
  IMPORT,
  /** The audit log alone, as its reader. */
  AUDIT;

  /** The doors into the database that it goes through. */
  Set<Surface> surfaces() {
    return switch (this) {
      case DEMO -> EnumSet.allOf(Surface.class);
      case SERVE -> EnumSet.complementOf(EnumSet.of(Surface.OWNER));
      case MIGRATE, ONBOARD -> EnumSet.of(Surface.OWNER);
      case IMPORT -> EnumSet.of(Surface.IMPORT);
      case AUDIT -> EnumSet.of(Surface.AUDIT);
    };
  }
}
