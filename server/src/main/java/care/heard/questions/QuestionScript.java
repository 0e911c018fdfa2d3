package care.heard.questions;

import care.heard.feedback.QuestionSet;
import care.heard.feedback.Translation;
import care.heard.platform.http.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Questions as staff write them: a block for each, a line for each thing about it. What cannot be
 * read is told with its line, the first one first.
 */
final class QuestionScript {
  private static final int AT_MOST = 40;

  private final Set<String> symbols;
  private final Map<String, Map<String, String>> top = new HashMap<>();
  private final List<QuestionBlock> blocks = new ArrayList<>();

  private QuestionScript(Set<String> symbols) {
    this.symbols = symbols;
  }

  /** What a set with these words says; fails with INVALID that points at the first mistake. */
  static QuestionSet.Content read(String title, String intro, String text, Set<String> symbols) {
    var script = new QuestionScript(symbols);
    int number = 0;
    for (var line : text.lines().map(String::strip).toList()) {
      number++;
      script.add(number, line);
    }
    script.requireWhole();
    return new QuestionSet.Content(
        title,
        intro,
        script.blocks.stream().map(QuestionBlock::question).toList(),
        script.translations());
  }

  private void add(int number, String line) {
    if (line.startsWith("[")) {
      blocks.add(QuestionBlock.begin(number, line, blocks, symbols));
    } else if (!line.isEmpty() && blocks.isEmpty()) {
      addToTop(ScriptLine.read(number, line));
    } else if (!line.isEmpty()) {
      blocks.getLast().add(ScriptLine.read(number, line));
    }
  }

  private void addToTop(ScriptLine line) {
    if (!Set.of("title", "intro").contains(line.key()) || line.language().isEmpty()) {
      throw line.mistake("begin a question with its name, such as [safe-at-home]");
    }
    top.computeIfAbsent(line.language(), _ -> new HashMap<>())
        .put(line.key(), line.words(line.key().equals("title") ? 120 : 500));
  }

  private void requireWhole() {
    if (blocks.isEmpty()) {
      throw Problem.invalid(
          "/questions", "Ask something: begin with a name such as [how-are-you].");
    }
    if (blocks.size() > AT_MOST) {
      throw Problem.invalid("/questions", "Ask at most " + AT_MOST + " questions.");
    }
    blocks.forEach(QuestionBlock::requireWhole);
  }

  private Map<String, Translation> translations() {
    var languages = new TreeSet<>(top.keySet());
    blocks.forEach(block -> languages.addAll(block.languages()));
    var translations = new LinkedHashMap<String, Translation>();
    languages.forEach(language -> translations.put(language, translation(language)));
    return translations;
  }

  private Translation translation(String language) {
    var words = new LinkedHashMap<String, Translation.QuestionWords>();
    blocks.stream()
        .filter(block -> block.languages().contains(language))
        .forEach(block -> words.put(block.id(), block.in(language)));
    var said = top.getOrDefault(language, Map.of());
    return new Translation(
        Optional.ofNullable(said.get("title")), Optional.ofNullable(said.get("intro")), words);
  }
}
