package care.heard.actions;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Problem;
import care.heard.platform.pages.FormErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One action: what was promised, what happened, and what can be done now.
 *
 * @param whyNotSignOff why whoever looks cannot sign it off; empty where they can
 */
public record ActionPage(
    View view,
    ActionLine action,
    Optional<String> plainWords,
    Optional<String> evidence,
    List<String> history,
    boolean mayMove,
    boolean mayPropose,
    boolean awaits,
    Optional<String> whyNotSignOff) {

  /** What was just done, what was typed, and what to change. */
  public record View(
      Optional<String> message, FormErrors errors, Map<String, List<String>> values) {
    static View fresh(Optional<String> message) {
      return new View(message, FormErrors.none(), Map.of());
    }

    static View again(FormAttempt attempt, Problem problem) {
      return new View(Optional.empty(), FormErrors.of(problem), attempt.values());
    }

    /** What was typed in a field; empty where nothing was. */
    public String value(String field) {
      return values.getOrDefault(field, List.of("")).getFirst();
    }

    @Override
    public String toString() {
      return "View";
    }
  }

  static ActionPage of(Action.Story story, Caller.StaffMember staff, LocalDate today, View view) {
    var action = story.action();
    var shown = ShownAction.of(story, today);
    var state = action.state();
    return new ActionPage(
        view,
        ActionLine.of(shown),
        action.plainWords(),
        action.evidence(),
        shown.history().stream().flatMap(List::stream).map(ActionPage::words).toList(),
        state.isOpen() && mayMove(action, staff, today),
        state.mayBecome(ActionState.AWAITING_SIGN_OFF),
        state == ActionState.AWAITING_SIGN_OFF,
        action.whyNotSignOff(staff.staff()));
  }

  private static boolean mayMove(Action action, Caller.StaffMember staff, LocalDate today) {
    return action.lateness(today).days() == 0 || staff.isAny(Role.SERVICE_MANAGER);
  }

  private static String words(ShownAction.Event event) {
    return ActionLine.words(event) + event.who().map(who -> " (" + who + ")").orElse("");
  }
}
