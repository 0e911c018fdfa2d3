package care.heard.themes.learning;

import java.util.Set;

/** A text, its embedding, and the themes that a person gave it. */
public final class LabelledText {
  private final String text;
  private final float[] embedding;
  private final Set<String> themes;

  /** Keeps the themes as they are now. */
  public LabelledText(String text, float[] embedding, Set<String> themes) {
    this.text = text;
    this.embedding = embedding;
    this.themes = Set.copyOf(themes);
  }

  /** What somebody wrote. */
  public String text() {
    return text;
  }

  /** What the model makes of it. */
  public float[] embedding() {
    return embedding;
  }

  /** What a person said it is about. */
  public Set<String> themes() {
    return themes;
  }

  @Override
  public String toString() {
    return "LabelledText";
  }
}
