package care.heard.platform.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An error as a value (RFC 9457): what is wrong, where in the request, and what to do. It carries
 * no stack trace, because it describes the caller's situation and not the service's.
 */
public final class Problem extends RuntimeException {
  /** One thing to put right: a JSON Pointer into the body (or a parameter's name), and how. */
  public record FieldError(String pointer, String detail) {}

  private final ProblemType type;
  private final String detail;
  private final transient List<FieldError> errors;
  private final transient Map<String, String> headers;

  private Problem(
      ProblemType type,
      String detail,
      List<FieldError> errors,
      Map<String, String> headers,
      Throwable cause) {
    super(detail, cause, false, false);
    this.type = type;
    this.detail = detail;
    this.errors = List.copyOf(errors);
    this.headers = headers;
  }

  /** A problem of this type that says no more than its title. */
  public static Problem of(ProblemType type) {
    var problem = new Problem(type, type.title() + ".", List.of(), Map.of(), null);
    return type.retry() == ProblemType.Retry.LATER ? problem.retryAfter(2) : problem;
  }

  /** INVALID, for one field. */
  public static Problem invalid(String pointer, String whatToDo) {
    return of(ProblemType.INVALID).detail(whatToDo).error(pointer, whatToDo);
  }

  /** NOT_FOUND: also for what the caller may not know of. */
  public static Problem notFound() {
    return of(ProblemType.NOT_FOUND);
  }

  /** The same, with a sentence of its own. */
  public Problem detail(String sentence) {
    return new Problem(type, sentence, errors, headers, getCause());
  }

  /** The same, pointing at one more place. */
  public Problem error(String pointer, String whatToDo) {
    var more = new ArrayList<>(errors);
    more.add(new FieldError(pointer, whatToDo));
    return new Problem(type, detail, more, headers, getCause());
  }

  /** The same, with the seconds to wait before another try. */
  public Problem retryAfter(int seconds) {
    return header("Retry-After", Integer.toString(seconds));
  }

  /** The same, with one more header field on its reply. */
  public Problem header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(type, detail, errors, more, getCause());
  }

  /** The same, remembering what lay behind it; the cause is logged and never sent. */
  public Problem causedBy(Throwable cause) {
    return new Problem(type, detail, errors, headers, Objects.requireNonNull(cause));
  }

  /** What kind of problem it is. */
  public ProblemType type() {
    return type;
  }

  /** One sentence on this occurrence. */
  public String detail() {
    return detail;
  }

  /** Where in the request, and what to do. */
  public List<FieldError> errors() {
    return errors;
  }

  /** The header fields of its reply, such as Retry-After. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }
}
