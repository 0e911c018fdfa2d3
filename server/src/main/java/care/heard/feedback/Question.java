package care.heard.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * One question; every one can be skipped.
 *
 * @param kind {@code choice}, {@code faces} or {@code words}
 * @param alertsOn the answers that say a young person may not be safe; phones are not told
 */
public record Question(
    String id,
    String kind,
    String text,
    Optional<String> easyText,
    List<Option> options,
    boolean skippable,
    Optional<Integer> maxLength,
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) List<String> alertsOn) {

  private static final List<String> FACES =
      List.of("very sad", "sad", "in between", "happy", "very happy");

  /** One thing that can be chosen. */
  public record Option(String value, String label) {}

  /** Lists and optionals that the content leaves out are empty. */
  public Question {
    easyText = easyText == null ? Optional.empty() : easyText;
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
