package care.heard.themes.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A head for each theme, over vectors of one kind. */
record Heads(List<Head> heads) {
  /** Learns each theme by itself; uses all processors. */
  static Heads train(
      List<SparseVector> vectors, int size, List<Set<String>> themes, List<String> codes) {
    var heads = new Head[codes.size()];
    IntStream.range(0, heads.length)
        .parallel()
        .forEach(i -> heads[i] = Head.train(vectors, size, having(themes, codes.get(i))));
    return new Heads(List.of(heads));
  }

  private static boolean[] having(List<Set<String>> themes, String code) {
    var has = new boolean[themes.size()];
    for (int i = 0; i < has.length; i++) {
      has[i] = themes.get(i).contains(code);
    }
    return has;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(heads.size());
    for (var head : heads) {
      head.write(out);
    }
  }

  static Heads read(DataInputStream in) throws IOException {
    var heads = new ArrayList<Head>();
    for (int i = Numbers.count(in); i > 0; i--) {
      heads.add(Head.read(in));
    }
    return new Heads(List.copyOf(heads));
  }

  double[] probabilities(SparseVector vector) {
    return heads.stream().mapToDouble(head -> head.probability(vector)).toArray();
  }
}
