package care.heard.themes;

import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What an authority's own themes must be, so that people can use them and figures stay true. */
final class TaxonomyRules {
  /** More than anybody can choose from; a quarter's figures would be cut too small to publish. */
  static final int THEMES_AT_MOST = 40;

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
  private static final int TITLE_AT_MOST = 80;

  private TaxonomyRules() {}

  /** Fails with INVALID that points at each theme that cannot be used. */
  static void require(Taxonomy taxonomy) {
    var problem = Problem.of(ProblemType.INVALID).detail("These themes cannot be used.");
    var themes = taxonomy.themes();
    if (themes.isEmpty() || themes.size() > THEMES_AT_MOST) {
      problem =
          problem.error(
              "/themes", "Use 1 to %d themes, not %d.".formatted(THEMES_AT_MOST, themes.size()));
    }
    for (int i = 0; i < Math.min(themes.size(), THEMES_AT_MOST); i++) {
      var fault = fault(themes.get(i));
      problem = fault.isEmpty() ? problem : problem.error("/themes/" + i, fault);
    }
    if (!problem.errors().isEmpty()) {
      throw problem;
    }
  }

  /** Fails with INVALID that names the codes that are missing and in use. */
  static Taxonomy requireKept(Taxonomy taxonomy, Collection<String> used) {
    List<String> missing = used.stream().filter(c -> taxonomy.find(c).isEmpty()).sorted().toList();
    if (!missing.isEmpty()) {
      throw Problem.invalid(
          "/themes", "These are in use and have to stay: " + String.join(", ", missing) + ".");
    }
    return taxonomy;
  }

  private static String fault(Theme theme) {
    if (!CODE.matcher(theme.code()).matches()) {
      return "The code \"%s\" needs 2 to 40 capitals, digits and _.".formatted(theme.code());
    }
    var tooLong =
        theme.title().length() > TITLE_AT_MOST || theme.youngTitle().length() > TITLE_AT_MOST;
    return tooLong ? "A title has %d characters at most.".formatted(TITLE_AT_MOST) : "";
  }
}
