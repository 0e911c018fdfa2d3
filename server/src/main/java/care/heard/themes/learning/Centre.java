package care.heard.themes.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** What all embeddings have in common; it is taken out before they are told apart. */
final class Centre {
  private final float[] mean;

  Centre(float[] mean) {
    this.mean = mean;
  }

  void write(DataOutputStream out) throws IOException {
    Numbers.write(out, mean);
  }

  static Centre read(DataInputStream in) throws IOException {
    return new Centre(Numbers.readFloats(in));
  }

  int size() {
    return mean.length;
  }

  static Centre of(List<LabelledText> texts) {
    var mean = new float[texts.getFirst().embedding().length];
    for (var text : texts) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += text.embedding()[i] / texts.size();
      }
    }
    return new Centre(mean);
  }

  /** What is left of an embedding, at length one. */
  SparseVector vector(float[] embedding) {
    var left = new float[mean.length];
    for (int i = 0; i < left.length; i++) {
      left[i] = embedding[i] - mean[i];
    }
    return SparseVector.dense(left).unit();
  }
}
