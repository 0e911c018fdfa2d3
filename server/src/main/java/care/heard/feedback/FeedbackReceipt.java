package care.heard.feedback;

import care.heard.authorities.HelpLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The promise that what was sent is kept: who reads it, and by when an answer comes. */
record FeedbackReceipt(
    UUID id,
    LocalDate receivedOn,
    String whoReads,
    Optional<LocalDate> answerBy,
    Level level,
    List<HelpLine> help) {

  /**
   * The receipt of an item.
   *
   * @param help whom to ring, where the sender might not be safe
   */
  static FeedbackReceipt of(FeedbackStore.NewItem item, List<HelpLine> help) {
    return new FeedbackReceipt(
        item.id(), item.sentOn(), whoReads(item), item.answerBy(), item.command().level(), help);
  }

  private static String whoReads(FeedbackStore.NewItem item) {
    var readers =
        item.command().shareWith().stream()
            .sorted()
            .map(Reader::words)
            .collect(Collectors.joining(" and "));
    var chosen = Character.toUpperCase(readers.charAt(0)) + readers.substring(1);
    return item.mightNotBeSafe()
        ? chosen + ". The duty team reads it too, because you may not be safe."
        : chosen + ". Nobody else.";
  }
}
