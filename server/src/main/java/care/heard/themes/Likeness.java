package care.heard.themes;

import java.util.List;

/** How alike texts are to one theme, all vectors centred and of length one. */
final class Likeness {
  private final String code;
  private final float[] description;
  private final List<float[]> examples;
  private final float[] middle;

  /** The first vector is the description's, those after it the examples'. */
  Likeness(String code, List<float[]> vectors) {
    this.code = code;
    this.description = vectors.getFirst();
    this.examples = vectors.size() > 1 ? vectors.subList(1, vectors.size()) : vectors;
    this.middle = Vectors.unit(Vectors.mean(examples));
  }

  String code() {
    return code;
  }

  /** The mean of the likeness to the closest example, to their middle, and to the description. */
  double to(float[] text) {
    var closest = examples.stream().mapToDouble(e -> Vectors.dot(text, e)).max().orElse(0);
    return (closest + Vectors.dot(text, middle) + Vectors.dot(text, description)) / 3;
  }
}
