package care.heard.themes;

import java.util.List;

/** Arithmetic on embeddings. */
final class Vectors {
  private Vectors() {}

  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static float[] mean(List<float[]> vectors) {
    var mean = new float[vectors.getFirst().length];
    for (var vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }

  static float[] unit(float[] vector) {
    var length = Math.sqrt(dot(vector, vector));
    if (length == 0) {
      return vector;
    }
    var unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }
}
