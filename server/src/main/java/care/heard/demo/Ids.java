package care.heard.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The same ids each time, so that a tour can name them. */
record Ids(String slug) {
  UUID of(String kind, Object key) {
    var name = slug + "/" + kind + "/" + key;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  UUID authority() {
    return of("authority", "");
  }
}
