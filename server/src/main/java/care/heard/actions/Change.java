package care.heard.actions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done because of what young people said, as one of them reads it.
 *
 * @param about the theme in their words
 * @param words what is different now, or why it is not done
 * @param day since when it is so
 * @param askedMe whether they are asked if they noticed
 * @param noticed what they said
 */
record Change(
    UUID id,
    String about,
    String title,
    Optional<String> words,
    String state,
    LocalDate day,
    boolean askedMe,
    Optional<String> noticed) {
  @Override
  public String toString() {
    return "Change[" + id + "]";
  }
}
