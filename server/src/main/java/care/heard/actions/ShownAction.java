package care.heard.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An action as the contract shows it. */
public record ShownAction(
    UUID id,
    String theme,
    String themeTitle,
    String cameFrom,
    String title,
    String measure,
    String better,
    String ownerName,
    String ownerJob,
    Optional<UUID> promise,
    LocalDate plannedOn,
    LocalDate firstDueOn,
    LocalDate dueOn,
    int moves,
    String state,
    String standing,
    int daysLate,
    Optional<String> evidence,
    Optional<String> plainWords,
    Optional<LocalDate> closedOn,
    Optional<List<Event>> history) {

  /** Something that happened to it. */
  public record Event(
      LocalDate day,
      String what,
      Optional<String> words,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<String> who) {
    @Override
    public String toString() {
      return "Event[" + what + "]";
    }
  }

  static ShownAction of(Action action, LocalDate today) {
    return of(action, Optional.empty(), today);
  }

  static ShownAction of(Action.Story story, LocalDate today) {
    var history = story.history().stream().map(ShownAction::event).toList();
    return of(story.action(), Optional.of(history), today);
  }

  private static ShownAction of(Action action, Optional<List<Event>> history, LocalDate today) {
    var late = action.lateness(today);
    return new ShownAction(
        action.id(),
        action.theme(),
        action.themeTitle(),
        action.cameFrom(),
        action.title(),
        action.measure(),
        action.better(),
        action.ownerName(),
        action.ownerJob(),
        action.promise(),
        action.plannedOn(),
        action.firstDueOn(),
        action.dueOn(),
        action.moves(),
        action.state().code(),
        late.standing().code(),
        late.days(),
        action.evidence(),
        action.plainWords(),
        action.closedOn(),
        history);
  }

  private static Event event(Action.Event event) {
    return new Event(
        event.on(), event.what(), event.words(), event.from(), event.to(), event.who());
  }

  @Override
  public String toString() {
    return "ShownAction[" + id + "]";
  }
}
