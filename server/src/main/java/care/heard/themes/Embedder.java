package care.heard.themes;

/** Turns a text into a vector of length one: the more alike in meaning, the smaller the angle. */
@FunctionalInterface
interface Embedder {
  /** Blocks for milliseconds; may be called by several threads. */
  float[] vector(String text);
}
