package care.heard.cards;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A card as its owner has it, opened.
 *
 * @param version how often it was changed; 0 before it was ever saved
 * @param forWorkerSince since when some of it has been there for the worker
 */
record Card(
    UUID id,
    int version,
    Optional<LocalDate> savedOn,
    Optional<LocalDate> forWorkerSince,
    Map<CardPart, PartWords> parts) {

  /** The card of somebody who has not saved one. */
  static Card blank() {
    var parts = new EnumMap<CardPart, PartWords>(CardPart.class);
    for (var part : CardPart.values()) {
      parts.put(part, PartWords.NONE);
    }
    return new Card(UUID.randomUUID(), 0, Optional.empty(), Optional.empty(), parts);
  }

  /** The card after it was changed on that day. */
  Card changed(Map<CardPart, PartWords> to, LocalDate day) {
    var forWorker = to.values().stream().anyMatch(part -> part.isFor(CardReader.WORKER));
    var since = forWorker ? Optional.of(forWorkerSince.orElse(day)) : Optional.<LocalDate>empty();
    return new Card(id, version + 1, Optional.of(day), since, new EnumMap<>(to));
  }

  /** The parts that are not as they were. */
  Map<CardPart, PartWords> changedFrom(Card before) {
    return parts.entrySet().stream()
        .filter(part -> !part.getValue().equals(before.parts.get(part.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Names this state of the card. */
  String etag() {
    return "\"" + version + "\"";
  }

  @Override
  public String toString() {
    return "Card[" + id + "]";
  }
}
