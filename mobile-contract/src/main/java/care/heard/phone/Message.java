package care.heard.phone;

import care.heard.client.model.Answer;
import care.heard.client.model.SubmitFeedback;
import care.heard.client.model.SubmitFeedback.ShareWithEnum;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows what is about to be sent, and who will be able to see it. */
final class Message {
  private Message() {}

  static void show(Screen screen, SubmitFeedback message) {
    message
        .getAnswers()
        .forEach(answer -> screen.line("  " + answer.getQuestion() + ": " + value(answer)));
    themes(message).ifPresent(themes -> screen.line("  It is about: " + themes));
    screen.line("  Who can see it, and that it is from you: " + readers(message.getShareWith()));
    screen.line(
        Boolean.TRUE.equals(message.getMayQuote())
            ? "  Your words may be shown to the board without your name, after someone checks them."
            : "  Your words will not be shown to the board.");
    screen.line(
        Boolean.TRUE.equals(message.getWantsAnswer())
            ? "  You want someone to get back to you."
            : "  You do not need an answer.");
  }

  private static String value(Answer answer) {
    return Optional.ofNullable(answer.getWords())
        .or(() -> Optional.ofNullable(answer.getChoice()))
        .orElseGet(() -> "face " + answer.getFace() + " of 5");
  }

  private static Optional<String> themes(SubmitFeedback message) {
    return Optional.ofNullable(message.getThemes())
        .filter(themes -> !themes.isEmpty())
        .map(themes -> String.join(", ", themes));
  }

  private static String readers(Set<ShareWithEnum> readers) {
    return readers.stream().map(Message::reader).collect(Collectors.joining(", "));
  }

  private static String reader(ShareWithEnum reader) {
    return switch (reader) {
      case WORKER -> "your worker";
      case IRO -> "your reviewing officer";
      case ADVOCATE -> "your advocate";
      case PARTICIPATION -> "the participation team";
    };
  }
}
