package care.heard.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A visit to a setting and what was seen there. */
record Visit(
    UUID id,
    Setting setting,
    LocalDate visitedOn,
    boolean announced,
    Map<String, String> ratings,
    String bestThing,
    String fixNow) {

  /** A place or team that is visited. */
  record Setting(UUID id, String name, String kind) {}
}
