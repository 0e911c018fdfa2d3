package care.heard.safeguarding.sealed;

import java.time.Instant;
import java.util.UUID;

/** Who sent it, for as long as it may be looked at. */
record OpenedIdentity(UUID person, String name, String ageBand, Instant until) {
  @Override
  public String toString() {
    return "OpenedIdentity";
  }
}
