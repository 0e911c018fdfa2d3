package care.heard.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds on every page. */
class EveryScreenTest {
  private static final Pattern FORM = Pattern.compile("<form(.*?)</form>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[a-z][^>\"]*(?:\"[^\"]*\"[^>\"]*)*>");
  private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");
  private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");
  private static final Pattern IDS = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern POINTS =
      Pattern.compile(" (?:for|aria-describedby|aria-labelledby)=\"([^\"]*)\"");
  private static final Pattern ANCHORS = Pattern.compile("href=\"#([^\"]*)\"");

  static Stream<Arguments> screens() {
    return Screens.all().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("screens")
  void runsNothingAndLetsNoTextBreakOut(String name, String html) {
    assertFalse(html.contains("<script"), name);
    assertFalse(html.contains("<b>"), name);
    all(TAG, html)
        .map(tag -> VALUE.matcher(tag.group()).replaceAll(""))
        .forEach(tag -> assertFalse(tag.contains(" on") || tag.contains(" style"), tag));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("screens")
  void everyFormThatWritesProvesWhereItCameFrom(String name, String html) {
    all(FORM, html)
        .filter(form -> form.group().contains("method=\"post\""))
        .forEach(form -> assertTrue(form.group().contains("name=\"_form\" value=\"form-token\"")));
    assertTrue(html.contains("action=\"/sign-out\""), name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("screens")
  void headingsHaveOneTopAndSkipNoLevel(String name, String html) {
    var main = html.substring(html.indexOf("<h1"), html.indexOf("</main>"));
    var levels = all(HEADING, main).map(h -> Integer.parseInt(h.group(1))).toList();
    assertEquals(1, levels.stream().filter(level -> level == 1).count(), name);
    for (int i = 1; i < levels.size(); i++) {
      assertTrue(levels.get(i) <= levels.get(i - 1) + 1, name + " " + levels);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("screens")
  void namesAreUniqueAndLabelsPointAtThem(String name, String html) {
    var ids = all(IDS, html).map(id -> id.group(1)).toList();
    var known = new HashSet<>(ids);
    assertEquals(known.size(), ids.size(), name + " " + ids);
    all(POINTS, html)
        .flatMap(point -> Stream.of(point.group(1).split(" ", -1)))
        .forEach(id -> assertTrue(known.contains(id), name + " points at " + id));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("screens")
  void saysWhomToCall(String name, String html) {
    assertTrue(html.contains("Worried about a child now?"), name);
    assertTrue(html.contains("<a class=\"heard-footer__phone\" href=\"tel:01914980777\">"), name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formsThatWereRefused")
  void aRefusedFormLinksToTheFieldsItHas(String name, List<String> fields) {
    var html = Screens.all().get(name);
    assertTrue(html.contains("<title>Error: "), name);
    var linked = all(ANCHORS, html).map(a -> a.group(1)).toList();
    for (var field : fields) {
      assertTrue(linked.contains(field), name + " " + field);
      assertTrue(html.contains(" id=\"" + field + "\""), name + " " + field);
      assertTrue(html.contains("id=\"" + field + "-error\""), name + " " + field);
    }
  }

  static Stream<Arguments> formsThatWereRefused() {
    return Map.of(
            "meeting-new-refused", List.of("endTime"),
            "meeting-refused", List.of("startTime", "reason"),
            "meeting-import-refused", List.of("calendar"),
            "feedback-refused", List.of("themes", "words"),
            "card-refused", List.of("firstVisit"),
            "action-refused", List.of("evidence", "dueOn"),
            "action-form-refused", List.of("title", "dueOn"),
            "imports-refused", List.of("files"),
            "alert-refused", List.of("words", "reason"),
            "duty-rota-refused", List.of("address"))
        .entrySet()
        .stream()
        .map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
