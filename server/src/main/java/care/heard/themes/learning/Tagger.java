package care.heard.themes.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says which themes a text is about, as it was taught: the mean of what is likely by the text's
 * meaning and by its terms, against a threshold for each theme. The likeliest is always said:
 * everybody who writes wrote about something.
 */
public final class Tagger {
  private final List<String> codes;
  private final Centre centre;
  private final Heads byMeaning;
  private final TermWeights terms;
  private final Heads byTerms;
  private final double[] thresholds;

  Tagger(
      List<String> codes,
      Centre centre,
      Heads byMeaning,
      TermWeights terms,
      Heads byTerms,
      double[] thresholds) {
    this.codes = codes;
    this.centre = centre;
    this.byMeaning = byMeaning;
    this.terms = terms;
    this.byTerms = byTerms;
    this.thresholds = thresholds;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(codes.size());
    for (int i = 0; i < thresholds.length; i++) {
      out.writeUTF(codes.get(i));
      out.writeDouble(thresholds[i]);
    }
    centre.write(out);
    byMeaning.write(out);
    terms.write(out);
    byTerms.write(out);
  }

  static Tagger read(DataInputStream in) throws IOException {
    var codes = new ArrayList<String>();
    var thresholds = new double[Numbers.count(in)];
    for (int i = 0; i < thresholds.length; i++) {
      codes.add(in.readUTF());
      thresholds[i] = in.readDouble();
    }
    return new Tagger(
        List.copyOf(codes),
        Centre.read(in),
        Heads.read(in),
        TermWeights.read(in),
        Heads.read(in),
        thresholds);
  }

  /** The themes that it was taught, in order. */
  public List<String> codes() {
    return codes;
  }

  /** A theme and how likely it is, 0 to 1. */
  public record Likely(String code, double probability) {}

  /** The themes of a text, the likeliest first, one at least and so many at most. */
  public List<Likely> tag(String text, float[] embedding, int atMost) {
    var probabilities = probabilities(text, embedding);
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> thresholds[i] - probabilities[i]))
        .limit(atMost)
        .filter(i -> probabilities[i] >= thresholds[i] || i == closest(probabilities))
        .map(i -> new Likely(codes.get(i), probabilities[i]))
        .toList();
  }

  double[] probabilities(String text, float[] embedding) {
    var meaning = byMeaning.probabilities(centre.vector(embedding));
    var termed = byTerms.probabilities(terms.vector(Terms.of(text)));
    return IntStream.range(0, meaning.length)
        .mapToDouble(i -> (meaning[i] + termed[i]) / 2)
        .toArray();
  }

  private int closest(double[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .max(Comparator.comparingDouble(i -> probabilities[i] - thresholds[i]))
        .orElseThrow();
  }
}
