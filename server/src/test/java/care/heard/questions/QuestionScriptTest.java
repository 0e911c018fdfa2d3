package care.heard.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.asks.Audience;
import care.heard.feedback.QuestionSet;
import care.heard.platform.http.Json;
import care.heard.platform.http.Problem;
import care.heard.support.TestResources;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A script says what was meant, or where it does not. */
class QuestionScriptTest {
  private static final Set<String> SYMBOLS = Set.of("home", "tick");

  @ParameterizedTest
  @ValueSource(strings = {"worker-changed", "how-are-things", "my-meeting", "inspector-visit"})
  void aSetComesBackFromItsScript(String code) {
    var set = standard(code);
    var script = ScriptWriter.write(set);
    var read = QuestionScript.read(set.title(), set.intro(), script, Symbols.known());
    assertEquals(set.questions(), read.questions());
    assertEquals(set.translations(), read.translations());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello|Line 1: write what it is",
        "ask: x|Line 1: begin a question with its name",
        "[Home]|Line 1: name the question in small letters",
        "[a];ask: x;faces;;[a]|Line 5: there is a question [a] already",
        "[a];faces;[b];ask: x;faces|Line 1: [a] asks nothing",
        "[a];ask: x|Line 1: say how [a] is answered",
        "[a];ask: x;faces;words: 9|Line 1: say how [a] is answered",
        "[a];ask: x;choice yes: Yes|Line 1: give [a] 2 to 12 choices",
        "[a];ask: x;choice yes: Yes;choice yes: Ja|Line 4: the choice “yes” is there twice",
        "[a];ask: x;words: 4001|Line 3: say how many characters",
        "[a];ask: x;words: many|Line 3: say how many characters",
        "[a];ask: x;symbol: cat|Line 3: there is no symbol “cat”",
        "[a];ask: x;faces;alert: yes|Line 4: there is no choice “yes” above",
        "[a];ask: x;choice pl yes: Tak|Line 3: there is no choice “yes” above",
        "[a];ask polish: x|Line 2: “polish” is no language here",
        "[a];ask en: x|Line 2: “en” is no language here",
        "[a];ask: x;ask: y|Line 3: “ask” is there twice",
        "[a];colour: red|Line 2: “colour” is nothing that a question can have",
        "[a];ask:|Line 2: write 1 to 300 characters",
        "title: x|Line 1: begin a question with its name"
      })
  void theFirstMistakeIsToldWithItsLine(String script, String mistake) {
    var problem = refused(script.replace(';', '\n'));
    assertEquals("/questions", problem.errors().getFirst().pointer());
    var detail = problem.errors().getFirst().detail();
    assertTrue(detail.startsWith(mistake), detail);
  }

  @Test
  void aHundredQuestionsAreTooMany() {
    var script =
        IntStream.range(0, 100)
            .mapToObj("[q%d]\nask: How?\nfaces\n"::formatted)
            .collect(Collectors.joining());
    assertEquals("Ask at most 40 questions.", refused(script).errors().getFirst().detail());
    assertTrue(refused("\n\n").detail().contains("Ask something"));
  }

  @Test
  void anotherLanguageStandsBesideTheEnglish() {
    var script = "title pl: Lato\n[a]\nask: Home?\nfaces\nask pl: Dom?\n";
    var read = QuestionScript.read("Summer", "Intro", script, SYMBOLS);
    var polish = read.translations().get("pl");
    assertEquals(Optional.of("Lato"), polish.title());
    assertEquals(Optional.of("Dom?"), polish.questions().get("a").text());
    assertEquals("Home?", read.questions().getFirst().text());
  }

  private static Problem refused(String script) {
    return assertThrows(
        Problem.class, () -> QuestionScript.read("Title", "Intro", script, SYMBOLS));
  }

  private static QuestionSet standard(String code) {
    var content = TestResources.object("/question-sets/" + code + ".json");
    var read = Json.read(content.encode(), QuestionSet.Content.class);
    return new QuestionSet(
        UUID.randomUUID(),
        code,
        1,
        "draft",
        read.title(),
        read.intro(),
        read.questions(),
        read.translations(),
        new Audience(List.of(), List.of(), Optional.empty(), Optional.empty()),
        Optional.empty());
  }
}
