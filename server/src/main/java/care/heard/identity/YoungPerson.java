package care.heard.identity;

import java.util.Optional;
import java.util.UUID;

/** A young person as a participation officer sees them in a list. */
public record YoungPerson(
    UUID id,
    String name,
    String ageBand,
    String locality,
    Optional<String> worker,
    boolean enrolled) {
  @Override
  public String toString() {
    return "YoungPerson[" + id + "]";
  }
}
