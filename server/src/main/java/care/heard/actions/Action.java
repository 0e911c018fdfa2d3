package care.heard.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was promised because of what young people said, as staff keep it.
 *
 * @param better {@code fewer} or {@code more} young people who raise the theme
 * @param firstDueOn the day that was promised at first
 * @param since since when it is in that state
 * @param proposedBy who brought the evidence
 */
record Action(
    UUID id,
    String theme,
    String themeTitle,
    String cameFrom,
    String title,
    String measure,
    String better,
    Optional<UUID> owner,
    String ownerName,
    String ownerJob,
    Optional<UUID> promise,
    LocalDate plannedOn,
    LocalDate firstDueOn,
    LocalDate dueOn,
    int moves,
    ActionState state,
    LocalDate since,
    Optional<String> evidence,
    Optional<String> plainWords,
    Optional<UUID> proposedBy,
    Optional<LocalDate> closedOn) {

  /** Why this member of staff cannot sign it off; empty where they can. */
  Optional<String> whyNotSignOff(UUID staff) {
    if (!state.mayBecome(ActionState.CLOSED)) {
      return Optional.of(state.standing());
    }
    if (owner.equals(Optional.of(staff))) {
      return Optional.of("You own this action. Somebody else signs it off.");
    }
    return proposedBy.equals(Optional.of(staff))
        ? Optional.of("You brought the evidence. Somebody else signs it off.")
        : Optional.empty();
  }

  /** How late it is on that day. */
  Lateness lateness(LocalDate today) {
    return Lateness.of(state, dueOn, today);
  }

  @Override
  public String toString() {
    return "Action[" + id + "]";
  }

  /** Something that happened to it. */
  record Event(
      LocalDate on,
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

  /** The action with all that happened to it. */
  record Story(Action action, List<Event> history) {}
}
