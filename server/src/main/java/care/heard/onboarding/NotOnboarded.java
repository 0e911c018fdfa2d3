package care.heard.onboarding;

import care.heard.platform.http.Problem.FieldError;
import java.util.List;
import java.util.stream.Collectors;

/** Nothing was changed; says everything that has to be put right first. */
final class NotOnboarded extends RuntimeException {
  NotOnboarded(List<FieldError> faults) {
    super(
        faults.stream()
            .map(fault -> "\n  - " + place(fault.pointer()) + ": " + fault.detail())
            .collect(Collectors.joining("", "Nothing was changed. Put this right first:", "")),
        null,
        false,
        false);
  }

  private static String place(String pointer) {
    return pointer.isEmpty() ? "the file" : pointer;
  }
}
