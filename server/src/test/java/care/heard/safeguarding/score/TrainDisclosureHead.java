package care.heard.safeguarding.score;

import care.heard.safeguarding.Screen;
import care.heard.themes.Embedder;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes {@code safeguarding/disclosure-head.json} anew from {@code disclosures/training*.txt}: run
 * it with the path of that file. Logistic regression, L2-regularised (LIBLINEAR).
 */
public final class TrainDisclosureHead {
  private static final double COST = 10;
  private static final double TOLERANCE = 0.001;
  private static final int TIMES = 3;
  private static final long SEED = 7;
  // So many of the harmless texts that were learned from may open an alert by themselves.
  private static final double ALERTS = 0.02;

  private TrainDisclosureHead() {}

  /** The path to write to. */
  public static void main(String[] arguments) throws IOException {
    var texts = new ArrayList<>(HarmTexts.of("training.txt", TIMES, SEED));
    texts.addAll(HarmTexts.of("training-2.txt", TIMES, SEED));
    texts.addAll(HarmTexts.ofTheDemo());
    var embedder = Embedder.load();
    var vectors = texts.stream().map(text -> embedder.vector(text.words())).toList();
    var head = train(texts, vectors);
    new ObjectMapper().writeValue(Path.of(arguments[0]).toFile(), head);
  }

  private static DisclosureHead train(List<HarmTexts.Text> texts, List<float[]> vectors) {
    Linear.disableDebugOutput();
    int size = vectors.getFirst().length;
    var screen = new Screen();
    var hits =
        texts.stream().map(text -> !screen.look(false, List.of(text.words())).isEmpty()).toList();
    var problem = new Problem();
    problem.l = texts.size();
    problem.n = size + 2;
    problem.x = new Feature[texts.size()][];
    problem.y = new double[texts.size()];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = features(vectors.get(i), hits.get(i));
      problem.y[i] = texts.get(i).isDisclosure() ? 1 : 0;
    }
    var head =
        of(Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE)), size, 0);
    return withThreshold(head, texts, vectors, hits);
  }

  private static DisclosureHead withThreshold(
      DisclosureHead head, List<HarmTexts.Text> texts, List<float[]> vectors, List<Boolean> hits) {
    var harmless = new double[texts.size()];
    int many = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isDisclosure()) {
        harmless[many++] = head.of(vectors.get(i), hits.get(i));
      }
    }
    var sorted = Arrays.copyOf(harmless, many);
    Arrays.sort(sorted);
    double threshold = Math.max(0.8, sorted[(int) (many * (1 - ALERTS))]);
    return new DisclosureHead(
        head.provenance(), threshold, head.lexicon(), head.constant(), head.weights());
  }

  private static Feature[] features(float[] vector, boolean hit) {
    var features = new Feature[vector.length + 2];
    for (int i = 0; i < vector.length; i++) {
      features[i] = new FeatureNode(i + 1, vector[i]);
    }
    features[vector.length] = new FeatureNode(vector.length + 1, hit ? 1 : 0);
    features[vector.length + 1] = new FeatureNode(vector.length + 2, 1);
    return features;
  }

  // The library's weights speak for whichever class it met first.
  private static DisclosureHead of(Model model, int size, double threshold) {
    var sign = model.getLabels()[0] == 1 ? 1 : -1;
    var learned = model.getFeatureWeights();
    var weights = new float[size];
    for (int i = 0; i < size; i++) {
      weights[i] = (float) (sign * learned[i]);
    }
    var provenance =
        "e5-small-v2-q; invented texts of disclosures/training.txt and training-2.txt and of the demo, %d fillings, seed %d; L2R_LR, C %s"
            .formatted(TIMES, SEED, COST);
    return new DisclosureHead(
        provenance, threshold, sign * learned[size], sign * learned[size + 1], weights);
  }
}
