package care.heard.actions;

import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Problem;
import care.heard.platform.pages.Choice;
import care.heard.platform.pages.FormErrors;
import care.heard.themes.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The form on which something is promised, with what was typed so far.
 *
 * @param key a fresh UUID, which makes a second click the same action
 */
public record ActionForm(
    View view, String key, List<Choice> themes, List<Choice> owners, List<Choice> promises) {
  /** What it came from. */
  public static final List<Choice> CAME_FROM =
      List.of(
          new Choice("theme", "A theme that many raised"),
          new Choice("recommendation", "A recommendation of young inspectors or members"),
          new Choice("thread", "Something one young person sent"));

  /** What would be better. */
  public static final List<Choice> BETTER =
      List.of(
          new Choice("fewer", "Fewer young people raise it"),
          new Choice("more", "More young people raise it"));

  /** What was typed, and what to change. */
  public record View(FormErrors errors, Map<String, List<String>> values) {
    static View blank() {
      return new View(FormErrors.none(), Map.of());
    }

    static View again(FormAttempt attempt, Problem problem) {
      return new View(FormErrors.of(problem), attempt.values());
    }

    /** What was typed in a field; empty where nothing was. */
    public String value(String field) {
      return values.getOrDefault(field, List.of("")).getFirst();
    }

    @Override
    public String toString() {
      return "View";
    }
  }

  static ActionForm of(
      View view, Taxonomy taxonomy, List<ActionStore.Owner> owners, List<Promise> promises) {
    return new ActionForm(
        view,
        UUID.randomUUID().toString(),
        taxonomy.themes().stream().map(theme -> new Choice(theme.code(), theme.title())).toList(),
        owners.stream()
            .map(owner -> new Choice(owner.id().toString(), owner.name() + ", " + owner.jobTitle()))
            .toList(),
        promises.stream().map(p -> new Choice(p.id().toString(), p.words())).toList());
  }
}
