package care.heard.releases;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A way to look at young people in groups, one at a time and never crossed with another. The family
 * is closed: these groupings with these bands, and no others, ever.
 */
public record Grouping(String code, String title, List<Group> cells) {
  static final String LOCALITY = "locality";
  static final String AGE_BAND = "age-band";
  static final String PLACEMENT = "placement";

  private static final int LONGEST_CODE = 40;

  /** One group of a grouping. */
  public record Group(String code, String title) {}

  public Grouping {
    cells = List.copyOf(cells);
    if (cells.stream().map(Group::code).distinct().count() < cells.size()) {
      throw new IllegalArgumentException("two groups of " + code + " have the same code");
    }
  }

  /** The whole family, for an authority with these localities. */
  public static List<Grouping> family(List<String> localities) {
    return List.of(
        new Grouping(LOCALITY, "Area", localities.stream().map(Grouping::locality).toList()),
        new Grouping(
            AGE_BAND, "Age", groups("10-15=10 to 15", "16-17=16 and 17", "18-25=18 to 25")),
        new Grouping(
            PLACEMENT,
            "Where they live",
            groups(
                "foster-care=Foster care",
                "childrens-home=Children’s home",
                "semi-independent=Semi-independent",
                "with-family=With family",
                "independent=Independent",
                "other=Somewhere else")));
  }

  /** The code of a locality's name: {@code West Moor} is {@code west-moor}. */
  static String localityCode(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    var code = plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return code.substring(0, Math.min(LONGEST_CODE, code.length()));
  }

  /** Its cells, as counts name them. */
  public Stream<Cell> everyCell() {
    return cells.stream().map(group -> new Cell(code, group.code()));
  }

  private static Group locality(String name) {
    return new Group(localityCode(name), name);
  }

  private static List<Group> groups(String... codesAndTitles) {
    return Arrays.stream(codesAndTitles)
        .map(pair -> pair.split("=", 2))
        .map(pair -> new Group(pair[0], pair[1]))
        .toList();
  }
}
