package care.heard.platform.pages;

import care.heard.platform.http.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What must change before a form is taken: shown above it, each with a link to its field, and again
 * beside the field.
 */
public record FormErrors(List<FormError> all) {

  /**
   * One thing to put right.
   *
   * @param field the name of the field, which is also its element's id; empty where there is none
   */
  public record FormError(String field, String detail) {}

  /** A form that nothing is wrong with. */
  public static FormErrors none() {
    return new FormErrors(List.of());
  }

  /** What a refused form must change. */
  public static FormErrors of(Problem problem) {
    var pointed =
        problem.errors().stream().map(e -> new FormError(field(e.pointer()), e.detail())).toList();
    return new FormErrors(
        pointed.isEmpty() ? List.of(new FormError("", problem.detail())) : pointed);
  }

  /** Whether the form was refused. */
  public boolean any() {
    return !all.isEmpty();
  }

  /** What to change in this field. */
  public Optional<String> at(String field) {
    return all.stream().filter(e -> e.field().equals(field)).map(FormError::detail).findFirst();
  }

  // "/who/2" points into the field "who".
  private static String field(String pointer) {
    var parts = pointer.split("/", -1);
    return parts.length > 1 ? parts[1] : "";
  }
}
