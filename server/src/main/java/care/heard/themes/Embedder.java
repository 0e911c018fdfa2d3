package care.heard.themes;

/** Turns a text into a vector of length one: the more alike in meaning, the smaller the angle. */
@FunctionalInterface
public interface Embedder {
  /** Blocks for milliseconds; may be called by several threads. */
  float[] vector(String text);

  /** The model that ships with the service; blocks for about a second. */
  static Embedder load() {
    return E5Embedder.load();
  }
}
