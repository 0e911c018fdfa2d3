package care.heard.actions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every action as a file for the Improvement Board (RFC 4180): its owner, its dates, every move,
 * its state and its evidence.
 */
public record ActionsFile(String csv) {
  private static final List<String> COLUMNS =
      List.of(
          "Theme",
          "What is done",
          "How we will know",
          "Who is in charge",
          "Their job",
          "Promised on",
          "First due",
          "Due",
          "Moved",
          "Why it moved",
          "State",
          "Days late",
          "Evidence",
          "Closed on",
          "Opened again because");

  static ActionsFile of(List<ShownAction> actions) {
    return new ActionsFile(
        Stream.concat(Stream.of(COLUMNS), actions.stream().map(ActionsFile::row))
            .map(ActionsFile::line)
            .collect(Collectors.joining()));
  }

  private static List<String> row(ShownAction action) {
    return List.of(
        action.themeTitle(),
        action.title(),
        action.measure(),
        action.ownerName(),
        action.ownerJob(),
        action.plannedOn().toString(),
        action.firstDueOn().toString(),
        action.dueOn().toString(),
        Integer.toString(action.moves()),
        why(action, "moved"),
        action.state(),
        Integer.toString(action.daysLate()),
        action.evidence().orElse(""),
        action.closedOn().map(Object::toString).orElse(""),
        why(action, "reopened"));
  }

  private static String why(ShownAction action, String what) {
    return action.history().stream()
        .flatMap(List::stream)
        .filter(event -> event.what().equals(what))
        .map(event -> event.day() + ": " + event.words().orElse(""))
        .collect(Collectors.joining("; "));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ActionsFile::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  // What begins like a formula would be one to a spreadsheet.
  private static String cell(String text) {
    var plain = Optional.of(text).filter(t -> t.matches("(?s)[=+\\-@\\t\\r].*")).map(t -> "'" + t);
    return '"' + plain.orElse(text).replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return "ActionsFile";
  }
}
