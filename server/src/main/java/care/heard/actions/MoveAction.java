package care.heard.actions;

import java.time.LocalDate;

/** Another due date, and why. */
record MoveAction(LocalDate dueOn, String why) {
  @Override
  public String toString() {
    return "MoveAction";
  }
}
