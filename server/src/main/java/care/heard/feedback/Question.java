package care.heard.feedback;

import java.util.List;
import java.util.Optional;

/**
 * One question; every one can be skipped.
 *
 * @param kind {@code choice}, {@code faces} or {@code words}
 * @param symbol the name of a picture for it, for the easy-read variant
 * @param readAloud what to say to somebody who listens, where it is not the text
 * @param alertsOn the answers that say a young person may not be safe; phones are not told
 */
public record Question(
    String id,
    String kind,
    String text,
    Optional<String> easyText,
    Optional<String> symbol,
    Optional<String> readAloud,
    List<Option> options,
    boolean skippable,
    Optional<Integer> maxLength,
    List<String> alertsOn) {

  private static final List<String> FACES =
      List.of("very sad", "sad", "in between", "happy", "very happy");

  /** One thing that can be chosen. */
  public record Option(String value, String label, Optional<String> symbol) {
    /** What the content leaves out is empty. */
    public Option {
      symbol = symbol == null ? Optional.empty() : symbol;
    }
  }

  /** Lists and optionals that the content leaves out are empty. */
  public Question {
    easyText = easyText == null ? Optional.empty() : easyText;
    symbol = symbol == null ? Optional.empty() : symbol;
    readAloud = readAloud == null ? Optional.empty() : readAloud;
    options = options == null ? List.of() : options;
    maxLength = maxLength == null ? Optional.empty() : maxLength;
    alertsOn = alertsOn == null ? List.of() : alertsOn;
  }

  /** What was chosen, as the young person saw it. */
  String label(Object value) {
    return value instanceof Number face
        ? FACES.get(face.intValue() - 1)
        : options.stream()
            .filter(o -> o.value().equals(value))
            .map(Option::label)
            .findFirst()
            .orElse(value.toString());
  }
}
