package care.heard.phone;

import care.heard.client.model.MyCard;
import care.heard.client.model.MyCardConfirmation;
import care.heard.client.model.MyCardRead;
import care.heard.client.model.MyCardReads;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Shows a card, and who read it. */
final class CardScreen {
  private CardScreen() {}

  static void show(Screen screen, MyCard card, JsonNode parts) {
    screen.title("My card");
    for (CardPart part : CardPart.values()) {
      JsonNode said = parts.path(part.code());
      screen.line(part.title() + " (" + readers(said.path("shareWith")) + ")");
      screen.quote(said.path("words").asText().isEmpty() ? "-" : said.path("words").asText());
    }
    if (card.getSavedOn() != null) {
      screen.line("Kept on " + PlainDates.day(card.getSavedOn()) + ".");
    }
    screen.help(card.getHelp());
  }

  static void show(Screen screen, MyCardReads history) {
    history.getConfirmations().forEach(said -> screen.line(line(said)));
    history.getReads().forEach(read -> screen.line(line(read)));
    if (history.getReads().isEmpty()) {
      screen.line("Nobody has read your card yet.");
    }
  }

  private static String line(MyCardConfirmation said) {
    return "%s (%s) said on %s: I have read it before our first visit."
        .formatted(said.getName(), said.getRole(), PlainDates.day(said.getConfirmedOn()));
  }

  private static String line(MyCardRead read) {
    return "%s (%s) read this on %s%s."
        .formatted(
            read.getName(),
            read.getRole(),
            PlainDates.day(read.getReadOn()),
            read.getTimes() > 1 ? ", " + read.getTimes() + " times" : "");
  }

  private static String readers(JsonNode shareWith) {
    List<String> readers = new ArrayList<>();
    shareWith.forEach(reader ->
        readers.add(
            switch (reader.asText()) {
              case "worker" -> "your worker";
              case "participation" -> "the participation team";
              default -> reader.asText();
            }));
    return readers.isEmpty() ? "only you" : String.join(", ", readers);
  }
}
