package care.heard.cards;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Words of a card that opened an alert, as the duty team reads them. */
record Concern(UUID id, String from, List<Part> parts) {
  /** One part, as it was. */
  record Part(CardPart part, String words) {
    @Override
    public String toString() {
      return "Part[" + part + "]";
    }
  }

  static List<Part> parts(Map<CardPart, String> words) {
    return words.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(part -> new Part(part.getKey(), part.getValue()))
        .toList();
  }

  @Override
  public String toString() {
    return "Concern[" + id + "]";
  }
}
