package care.heard.releases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the rules keep back for one reason, in plain words.
 *
 * @param count how many figures
 */
public record WithheldAccount(String why, int count, List<Line> lines) {

  /** A theme, or everybody heard, and where its figure is kept back. */
  public record Line(String about, String where) {}

  static List<WithheldAccount> of(Release release) {
    var byReason =
        release.withheld().stream()
            .collect(Collectors.groupingBy(Withheld::why, LinkedHashMap::new, Collectors.toList()));
    return byReason.entrySet().stream()
        .map(entry -> account(release.content(), entry.getKey(), entry.getValue()))
        .toList();
  }

  private static WithheldAccount account(
      ReleaseContent content, String why, List<Withheld> withheld) {
    var places = new LinkedHashMap<String, Map<String, List<String>>>();
    for (var one : withheld) {
      var where = places.computeIfAbsent(about(content, one), _ -> new LinkedHashMap<>());
      where.computeIfAbsent(grouping(content, one), _ -> new ArrayList<>()).add(cell(content, one));
    }
    var lines = new ArrayList<Line>();
    places.forEach((about, where) -> lines.add(new Line(about, words(where))));
    return new WithheldAccount(why, withheld.size(), lines);
  }

  private static String words(Map<String, List<String>> where) {
    return where.entrySet().stream()
        .map(entry -> words(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String words(String grouping, List<String> cells) {
    return cells.contains("") ? grouping : grouping + ": " + String.join(", ", cells);
  }

  private static String about(ReleaseContent content, Withheld one) {
    return content.themes().stream()
        .filter(theme -> theme.code().equals(one.theme()))
        .map(ThemeFigures::title)
        .findFirst()
        .orElse("Young people heard");
  }

  private static String grouping(ReleaseContent content, Withheld one) {
    return content.groupings().stream()
        .filter(grouping -> grouping.code().equals(one.grouping()))
        .map(Grouping::title)
        .findFirst()
        .orElse("The whole council");
  }

  private static String cell(ReleaseContent content, Withheld one) {
    return content.groupings().stream()
        .filter(grouping -> grouping.code().equals(one.grouping()))
        .flatMap(grouping -> grouping.cells().stream())
        .filter(group -> group.code().equals(one.cell()))
        .map(Grouping.Group::title)
        .findFirst()
        .orElse("");
  }
}
