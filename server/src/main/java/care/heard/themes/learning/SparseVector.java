package care.heard.themes.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;

/** The few numbers of a long vector that are not 0, in order of their places. */
final class SparseVector {
  private final int[] places;
  private final float[] values;

  SparseVector(int[] places, float[] values) {
    this.places = places;
    this.values = values;
  }

  /** A vector in which every place is given. */
  static SparseVector dense(float[] values) {
    var places = new int[values.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    return new SparseVector(places, values);
  }

  /** The same at length one; as it is where all of it is 0. */
  SparseVector unit() {
    double squares = 0;
    for (var value : values) {
      squares += value * value;
    }
    var length = squares == 0 ? 1 : Math.sqrt(squares);
    var scaled = new float[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (values[i] / length);
    }
    return new SparseVector(places, scaled);
  }

  double dot(float[] weights) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += values[i] * weights[places[i]];
    }
    return sum;
  }

  /** As the library wants it: places counted from one, and a constant one behind the last. */
  Feature[] withConstant(int size) {
    var features = new Feature[places.length + 1];
    for (int i = 0; i < places.length; i++) {
      features[i] = new FeatureNode(places[i] + 1, values[i]);
    }
    features[places.length] = new FeatureNode(size + 1, 1);
    return features;
  }
}
