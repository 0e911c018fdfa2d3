package care.heard.safeguarding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/** That an item has an alert, and how far it is; never what it is about. */
public record ItemAlert(UUID id, String state, @JsonIgnore Instant openedAt) {
  /** Whether somebody has it in hand, or had. */
  @JsonIgnore
  public boolean isTaken() {
    return !state.equals(AlertState.OPEN.code());
  }
}
