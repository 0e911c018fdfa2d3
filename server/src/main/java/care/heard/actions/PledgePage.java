package care.heard.actions;

import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Problem;
import care.heard.platform.pages.Choice;
import care.heard.platform.pages.FormErrors;
import care.heard.themes.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The Pledge as staff keep it.
 *
 * @param key a fresh UUID, which makes a second click the same promise
 */
public record PledgePage(View view, String key, List<Line> promises, List<Choice> themes) {
  /** One promise: its themes in words, and how many actions it has. */
  public record Line(UUID id, String words, String themes, int actions) {}

  /** What was just done, what was typed, and what to change. */
  public record View(
      Optional<String> message, FormErrors errors, Map<String, List<String>> values) {
    static View fresh(Optional<String> message) {
      return new View(message, FormErrors.none(), Map.of());
    }

    static View again(FormAttempt attempt, Problem problem) {
      return new View(Optional.empty(), FormErrors.of(problem), attempt.values());
    }

    /** What was typed. */
    public String words() {
      return values.getOrDefault("words", List.of("")).getFirst();
    }

    /** Whether a theme was ticked. */
    public boolean ticked(String code) {
      return values.getOrDefault("themes", List.of()).contains(code);
    }

    @Override
    public String toString() {
      return "View";
    }
  }

  static PledgePage of(View view, Taxonomy taxonomy, List<Promise> promises) {
    return new PledgePage(
        view,
        UUID.randomUUID().toString(),
        promises.stream().map(promise -> line(promise, taxonomy)).toList(),
        taxonomy.themes().stream().map(theme -> new Choice(theme.code(), theme.title())).toList());
  }

  private static Line line(Promise promise, Taxonomy taxonomy) {
    var themes = promise.themes().stream().map(taxonomy::title).toList();
    return new Line(
        promise.id(), promise.words(), String.join(", ", themes), promise.actions().size());
  }
}
