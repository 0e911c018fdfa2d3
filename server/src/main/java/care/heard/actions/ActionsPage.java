package care.heard.actions;

import java.util.List;
import java.util.Optional;

/**
 * Every action, by what is to be done about it.
 *
 * @param late those whose day is past: the service manager's concern
 * @param done those that are closed or dropped
 */
public record ActionsPage(
    Optional<String> message, List<ActionLine> late, List<ActionLine> open, List<ActionLine> done) {
  static ActionsPage of(Optional<String> message, List<ShownAction> all) {
    var lines = all.stream().map(ActionLine::of).toList();
    return new ActionsPage(
        message,
        lines.stream().filter(line -> line.daysLate() > 0).toList(),
        lines.stream().filter(line -> line.daysLate() == 0 && line.open()).toList(),
        lines.stream().filter(line -> !line.open()).toList());
  }

  /** Whether there is none at all. */
  public boolean empty() {
    return late.isEmpty() && open.isEmpty() && done.isEmpty();
  }
}
