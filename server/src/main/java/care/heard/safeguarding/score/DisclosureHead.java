package care.heard.safeguarding.score;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * What was learned: logistic regression over the embedding of a text and over whether the lexicon
 * finds something in it.
 *
 * @param provenance how it was made
 * @param threshold from which on the score opens an alert by itself
 * @param lexicon the weight of a hit of the lexicon
 */
@SuppressWarnings("ArrayRecordComponent")
public record DisclosureHead(
    String provenance, double threshold, double lexicon, double constant, float[] weights) {
  private static final String RESOURCE = "/safeguarding/disclosure-head.json";

  /** The one that ships with the service. */
  public static DisclosureHead standard() {
    try (var in = DisclosureHead.class.getResourceAsStream(RESOURCE)) {
      return new ObjectMapper().readValue(in, DisclosureHead.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the learned score cannot be read", e);
    }
  }

  /** How likely it is, 0 to 1, that somebody says here that they are not safe. */
  double of(float[] embedding, boolean hit) {
    double sum = constant + (hit ? lexicon : 0);
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * embedding[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DisclosureHead head
        && head.provenance.equals(provenance)
        && Arrays.equals(head.weights, weights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return "DisclosureHead[" + provenance + "]";
  }
}
