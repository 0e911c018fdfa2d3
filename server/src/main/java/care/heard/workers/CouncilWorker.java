package care.heard.workers;

import java.util.Optional;

/**
 * Somebody who works for the council, as its records have them.
 *
 * @param key a keyed hash of the council's number of them
 * @param staffKey a keyed hash of their staff number, by which they are known when they sign in
 */
public record CouncilWorker(
    long line, String key, Optional<String> staffKey, String name, String role, String team) {

  @Override
  public String toString() {
    return "CouncilWorker[" + line + "]";
  }
}
