package care.heard.themes.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each term counts: the rarer among the texts, the more (TF-IDF with a dampened count).
 * Terms of fewer than two texts are left out.
 */
final class TermWeights {
  private static final int TEXTS_AT_LEAST = 2;

  /** The buckets of the terms that are known, in order, and their weights in the same order. */
  private final int[] buckets;

  private final float[] weights;

  TermWeights(int[] buckets, float[] weights) {
    this.buckets = buckets;
    this.weights = weights;
  }

  static TermWeights of(List<Map<Integer, Integer>> texts) {
    var seen = new HashMap<Integer, Integer>();
    texts.forEach(terms -> terms.keySet().forEach(bucket -> seen.merge(bucket, 1, Integer::sum)));
    var known =
        seen.entrySet().stream()
            .filter(entry -> entry.getValue() >= TEXTS_AT_LEAST)
            .sorted(Map.Entry.comparingByKey())
            .toList();
    var buckets = new int[known.size()];
    var weights = new float[known.size()];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = known.get(i).getKey();
      weights[i] = (float) (Math.log((1.0 + texts.size()) / (1 + known.get(i).getValue())) + 1);
    }
    return new TermWeights(buckets, weights);
  }

  void write(DataOutputStream out) throws IOException {
    Numbers.write(out, buckets);
    Numbers.write(out, weights);
  }

  static TermWeights read(DataInputStream in) throws IOException {
    return new TermWeights(Numbers.readInts(in), Numbers.readFloats(in));
  }

  int size() {
    return buckets.length;
  }

  /** The text's known terms, at length one. */
  SparseVector vector(Map<Integer, Integer> terms) {
    var places = new int[terms.size()];
    int found = 0;
    for (var bucket : terms.keySet()) {
      var place = Arrays.binarySearch(buckets, bucket);
      if (place >= 0) {
        places[found++] = place;
      }
    }
    return vector(terms, Arrays.copyOf(places, found));
  }

  private SparseVector vector(Map<Integer, Integer> terms, int[] places) {
    Arrays.sort(places);
    var values = new float[places.length];
    for (int i = 0; i < values.length; i++) {
      var count = terms.get(buckets[places[i]]);
      values[i] = (float) ((1 + Math.log(count)) * weights[places[i]]);
    }
    return new SparseVector(places, values).unit();
  }
}
