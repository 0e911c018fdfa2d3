package care.heard.actions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** An action as staff want it. */
record PlanAction(
    String theme,
    String cameFrom,
    String title,
    String measure,
    String better,
    UUID owner,
    LocalDate dueOn,
    Optional<UUID> promise) {
  @Override
  public String toString() {
    return "PlanAction[" + theme + "]";
  }
}
