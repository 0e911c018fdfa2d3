package care.heard.questions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The list of question sets.
 *
 * @param message what was just done, to say so
 * @param lines every version, the newest of each set first
 */
public record QuestionSetsPage(Optional<String> message, List<Line> lines) {
  /**
   * One version.
   *
   * @param state in words: {@code Draft}
   */
  public record Line(UUID id, String title, String code, int version, String state) {}

  static QuestionSetsPage of(Optional<String> message, List<QuestionSetVersion.Summary> all) {
    return new QuestionSetsPage(
        message,
        all.stream()
            .map(s -> new Line(s.id(), s.title(), s.code(), s.version(), words(s.state())))
            .toList());
  }

  static String words(String state) {
    return switch (VersionState.of(state)) {
      case DRAFT -> "Draft";
      case PUBLISHED -> "Published";
      case RETIRED -> "Retired";
    };
  }
}
