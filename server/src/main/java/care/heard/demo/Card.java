package care.heard.demo;

import care.heard.cards.CardPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A card that an invented young person shares with their worker.
 *
 * @param worker the login of the worker, who signs in
 * @param allocation since when they are it
 * @param readOn the day they read it and said so; empty where it waits
 */
record Card(
    UUID id,
    YoungPerson person,
    LocalDate savedOn,
    Map<CardPart, Part> parts,
    String worker,
    Allocation allocation,
    Optional<LocalDate> readOn) {

  /** The words of a part, and who reads it. */
  record Part(String words, List<String> shareWith) {}
}
