package care.heard.themes.learning;

import java.util.Set;

/** A text, its embedding, and the themes that a person gave it. */
public record LabelledText(String text, float[] embedding, Set<String> themes) {
  /** Keeps a set that nobody can change. */
  public LabelledText {
    themes = Set.copyOf(themes);
  }

  @Override
  public String toString() {
    return "LabelledText";
  }
}
