package care.heard.demo;

import java.util.UUID;

/** An invented social worker or personal adviser. */
record Worker(UUID id, String name, String role, String team) {
  String firstName() {
    return name.substring(0, name.indexOf(' '));
  }
}
