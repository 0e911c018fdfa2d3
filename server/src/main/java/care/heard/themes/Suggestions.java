package care.heard.themes;

import java.util.List;

/** The themes that a text looks like, the likeliest first, and which model says so. */
public record Suggestions(String model, List<ThemeSuggestion> themes) {
  /** Keeps the themes as they are now. */
  public Suggestions {
    themes = List.copyOf(themes);
  }
}
