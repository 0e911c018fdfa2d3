package care.heard.themes.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Tells one theme from all others: logistic regression, L2-regularised (Fan et al., LIBLINEAR, JMLR
 * 9, 2008).
 */
final class Head {
  private static final double COST = 10;
  private static final double TOLERANCE = 0.01;

  /** How sure a head may be of a theme that it has never seen. */
  private static final float NEVER = -20;

  static {
    Linear.disableDebugOutput();
  }

  private final float[] weights;
  private final float constant;

  Head(float[] weights, float constant) {
    this.weights = weights;
    this.constant = constant;
  }

  /**
   * Learns from vectors of that size; where no vector or each has the theme, the answer is always
   * the same.
   */
  static Head train(List<SparseVector> vectors, int size, boolean[] has) {
    var yes = count(has);
    if (yes == 0 || yes == has.length) {
      return new Head(new float[size], yes == 0 ? NEVER : -NEVER);
    }
    var problem = new Problem();
    problem.l = has.length;
    problem.n = size + 1;
    problem.bias = 1;
    problem.x = vectors.stream().map(vector -> vector.withConstant(size)).toArray(Feature[][]::new);
    problem.y = new double[has.length];
    for (int i = 0; i < has.length; i++) {
      problem.y[i] = has[i] ? 1 : 0;
    }
    return of(Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE)), size);
  }

  private static int count(boolean[] has) {
    int count = 0;
    for (var one : has) {
      count += one ? 1 : 0;
    }
    return count;
  }

  // The library's weights speak for whichever class it met first.
  private static Head of(Model model, int size) {
    var sign = model.getLabels()[0] == 1 ? 1 : -1;
    var learned = model.getFeatureWeights();
    var weights = new float[size];
    for (int i = 0; i < size; i++) {
      weights[i] = (float) (sign * learned[i]);
    }
    return new Head(weights, (float) (sign * learned[size]));
  }

  void write(DataOutputStream out) throws IOException {
    Numbers.write(out, weights);
    out.writeFloat(constant);
  }

  static Head read(DataInputStream in) throws IOException {
    return new Head(Numbers.readFloats(in), in.readFloat());
  }

  /** How likely the theme is, 0 to 1. */
  double probability(SparseVector vector) {
    return 1 / (1 + Math.exp(-(vector.dot(weights) + constant)));
  }
}
