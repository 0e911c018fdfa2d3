package care.heard.phone;

import care.heard.client.ApiClient;
import care.heard.client.ApiException;
import care.heard.client.model.Problem;
import care.heard.client.model.ProblemError;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something did not work; what to tell the young person about it. */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int UNAUTHORIZED = 401;

  private final transient List<String> lines;
  private final boolean worthKeeping;

  Trouble(String message) {
    this(List.of(message), false, null);
  }

  Trouble(String message, Throwable cause) {
    this(List.of(message), false, cause);
  }

  private Trouble(List<String> lines, boolean worthKeeping, Throwable cause) {
    super(String.join(" ", lines), cause);
    this.lines = lines;
    this.worthKeeping = worthKeeping;
  }

  static Trouble of(Exception problem) {
    return switch (problem) {
      case Trouble trouble -> trouble;
      case ApiException failed when failed.getCode() > 0 -> answered(failed);
      case ApiException failed -> unanswered(failed);
      default ->
          new Trouble("Something went wrong on this phone: " + problem.getMessage(), problem);
    };
  }

  /** Whether sending the same again can work, so that it must not be thrown away. */
  boolean isWorthKeeping() {
    return worthKeeping;
  }

  /** Whether it did not work because the phone is signed out. */
  boolean isSignedOut() {
    return getCause() instanceof ApiException failed && failed.getCode() == UNAUTHORIZED;
  }

  Trouble with(String line) {
    return new Trouble(Stream.concat(lines.stream(), Stream.of(line)).toList(), worthKeeping, this);
  }

  /** Tells the young person; the exit code of the command. */
  int show(Screen screen) {
    lines.forEach(screen::line);
    return 1;
  }

  private static Trouble answered(ApiException failed) {
    return problem(failed).map(problem -> told(failed, problem)).orElseGet(() -> unclear(failed));
  }

  private static Trouble told(ApiException failed, Problem problem) {
    List<String> errors =
        Optional.ofNullable(problem.getErrors()).orElse(List.of()).stream()
            .map(Trouble::words)
            .toList();
    Stream<String> lines =
        Stream.of(List.of(problem.getUserMessage()), errors, wait(failed), incident(problem))
            .flatMap(List::stream);
    boolean isWorthKeeping =
        !"never".equals(problem.getRetry()) || failed.getCode() == UNAUTHORIZED;
    return new Trouble(lines.toList(), isWorthKeeping, failed);
  }

  private static Trouble unclear(ApiException failed) {
    String message = "Heard answered with " + failed.getCode() + " and did not say why.";
    return new Trouble(List.of(message), failed.getCode() >= 500, failed);
  }

  private static Trouble unanswered(ApiException failed) {
    boolean isGarbled = failed.getCause() instanceof JsonProcessingException;
    String message =
        isGarbled
            ? "Heard answered, but this phone did not understand it."
            : "We could not reach Heard. Is it running, and is --server right?";
    return new Trouble(List.of(message), true, failed);
  }

  private static Optional<Problem> problem(ApiException failed) {
    try {
      String body = Optional.ofNullable(failed.getResponseBody()).orElse("");
      Problem problem = ApiClient.createDefaultObjectMapper().readValue(body, Problem.class);
      return Optional.ofNullable(problem).filter(p -> p.getUserMessage() != null);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String words(ProblemError error) {
    return "  " + error.getPointer() + ": " + error.getDetail();
  }

  private static List<String> wait(ApiException failed) {
    return failed
        .getResponseHeaders()
        .firstValue("Retry-After")
        .map(seconds -> List.of("Wait " + seconds + " seconds."))
        .orElse(List.of());
  }

  private static List<String> incident(Problem problem) {
    return problem.getIncident() == null
        ? List.of()
        : List.of("If you ask for help, say this number: " + problem.getIncident());
  }
}
