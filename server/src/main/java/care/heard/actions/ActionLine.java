package care.heard.actions;

import care.heard.platform.pages.PlainTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An action as a page shows it.
 *
 * @param due by when, in words
 * @param late how late it is, in words; empty where there is time
 * @param drifting whether the board sees that it drifts
 * @param moved that the date moved, from when, in words
 * @param happened its moves, and when it was closed, opened again or dropped, in words
 */
public record ActionLine(
    UUID id,
    String theme,
    String themeTitle,
    String title,
    String measure,
    String inCharge,
    String due,
    String state,
    boolean open,
    int daysLate,
    Optional<String> late,
    boolean drifting,
    Optional<String> moved,
    Optional<String> evidence,
    Optional<UUID> promise,
    List<String> happened) {

  /** An action as the board or staff read it. */
  public static ActionLine of(ShownAction action) {
    return new ActionLine(
        action.id(),
        action.theme(),
        action.themeTitle(),
        action.title(),
        action.measure(),
        action.ownerName() + ", " + action.ownerJob(),
        PlainTime.day(action.dueOn()),
        state(action),
        ActionState.of(action.state()).isOpen(),
        action.daysLate(),
        late(action),
        action.standing().equals(Lateness.Standing.DRIFTING.code()),
        moved(action),
        action.evidence().filter(_ -> action.state().equals(ActionState.CLOSED.code())),
        action.promise(),
        action.history().stream().flatMap(List::stream).map(ActionLine::words).toList());
  }

  private static String state(ShownAction action) {
    return switch (ActionState.of(action.state())) {
      case UNDER_WAY -> "Under way";
      case AWAITING_SIGN_OFF -> "Done, waiting for somebody else to sign it off";
      case CLOSED -> "Done" + action.closedOn().map(on -> " on " + PlainTime.day(on)).orElse("");
      case DROPPED -> "Will not be done";
    };
  }

  private static Optional<String> late(ShownAction action) {
    return switch (action.daysLate()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("1 day late");
      default -> Optional.of(action.daysLate() + " days late");
    };
  }

  private static Optional<String> moved(ShownAction action) {
    return switch (action.moves()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("moved once; first due " + PlainTime.day(action.firstDueOn()));
      default ->
          Optional.of(
              "moved %d times; first due %s"
                  .formatted(action.moves(), PlainTime.day(action.firstDueOn())));
    };
  }

  /** What happened, in a sentence. */
  static String words(ShownAction.Event event) {
    var words = event.words().map(said -> " " + said).orElse("");
    var on = PlainTime.day(event.day());
    return switch (event.what()) {
      case "planned" -> on + ": promised.";
      case "moved" ->
          "%s: moved from %s to %s.%s"
              .formatted(
                  on,
                  event.from().map(PlainTime::day).orElse(""),
                  event.to().map(PlainTime::day).orElse(""),
                  words);
      case "evidence" -> on + ": evidence brought." + words;
      case "sent-back" -> on + ": sent back." + words;
      case "closed" -> on + ": signed off.";
      case "reopened" -> on + ": opened again by itself." + words;
      case "dropped" -> on + ": will not be done." + words;
      case "escalated" -> on + ": past its day; the service manager is told.";
      default -> on + ": " + event.what() + "." + words;
    };
  }

  @Override
  public String toString() {
    return "ActionLine[" + id + "]";
  }
}
