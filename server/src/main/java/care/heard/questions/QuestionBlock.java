package care.heard.questions;

import care.heard.feedback.Question;
import care.heard.feedback.Translation.QuestionWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The lines about one question, as far as they were read. */
final class QuestionBlock {
  private static final int TEXT = 300;
  private static final int LABEL = 120;
  private static final int WORDS = 4000;
  private static final int CHOICES = 12;

  private final int number;
  private final String id;
  private final Set<String> symbols;
  private final Map<String, Map<String, String>> said = new HashMap<>();
  private final Map<String, Map<String, String>> labels = new HashMap<>();
  private final Map<String, String> pictures = new HashMap<>();
  private final Set<String> languages = new TreeSet<>();
  private List<String> alertsOn = List.of();
  private Optional<Integer> words = Optional.empty();
  private boolean faces;
  private Optional<String> symbol = Optional.empty();

  private QuestionBlock(int number, String id, Set<String> symbols) {
    this.number = number;
    this.id = id;
    this.symbols = symbols;
  }

  /** The block that begins with that line. */
  static QuestionBlock begin(
      int number, String line, List<QuestionBlock> before, Set<String> symbols) {
    if (!line.matches("\\[[a-z][a-z0-9-]{0,39}]")) {
      throw ScriptLine.mistake(
          number, "name the question in small letters, such as [safe-at-home]");
    }
    var id = line.substring(1, line.length() - 1);
    if (before.stream().anyMatch(block -> block.id.equals(id))) {
      throw ScriptLine.mistake(number, "there is a question [" + id + "] already");
    }
    before.forEach(QuestionBlock::requireWhole);
    return new QuestionBlock(number, id, symbols);
  }

  void add(ScriptLine line) {
    switch (line.key()) {
      case "ask", "easy" -> say(line, TEXT);
      case "aloud" -> say(line, 1000);
      case "choice" -> addChoice(line);
      case "picture" -> pictures.put(choice(line), symbol(line));
      case "symbol" -> symbol = Optional.of(symbol(line));
      case "alert" -> alertsOn = alerts(line);
      case "words" -> words = Optional.of(most(line));
      case "faces" -> faces = true;
      default -> throw line.mistake("“" + line.key() + "” is nothing that a question can have");
    }
  }

  String id() {
    return id;
  }

  Set<String> languages() {
    return languages;
  }

  /** The question in English. */
  Question question() {
    var own = labels.getOrDefault("", Map.of());
    return new Question(
        id,
        kind(),
        said("ask", "").orElseThrow(),
        said("easy", ""),
        symbol,
        said("aloud", ""),
        own.entrySet().stream()
            .map(e ->
                new Question.Option(
                    e.getKey(), e.getValue(), Optional.ofNullable(pictures.get(e.getKey()))))
            .toList(),
        true,
        words,
        alertsOn);
  }

  /** The question in another language, as far as it was written. */
  QuestionWords in(String language) {
    return new QuestionWords(
        said("ask", language),
        said("easy", language),
        said("aloud", language),
        labels.getOrDefault(language, Map.of()));
  }

  /** Fails where something is missing that every question needs. */
  void requireWhole() {
    var choices = labels.getOrDefault("", Map.of()).size();
    var ways = (choices > 0 ? 1 : 0) + (faces ? 1 : 0) + (words.isPresent() ? 1 : 0);
    if (said("ask", "").isEmpty()) {
      throw ScriptLine.mistake(number, "[" + id + "] asks nothing: add a line “ask: …”");
    }
    if (ways != 1) {
      throw ScriptLine.mistake(
          number,
          "say how [" + id + "] is answered: by lines “choice …”, or “faces”, or “words: 4000”");
    }
    if (choices == 1 || choices > CHOICES) {
      throw ScriptLine.mistake(number, "give [" + id + "] 2 to " + CHOICES + " choices");
    }
  }

  private String kind() {
    if (words.isPresent()) {
      return "words";
    }
    return faces ? "faces" : "choice";
  }

  private Optional<String> said(String key, String language) {
    return Optional.ofNullable(said.getOrDefault(key, Map.of()).get(language));
  }

  private void say(ScriptLine line, int atMost) {
    var language = noted(line.language());
    var text = line.words(atMost);
    if (said.computeIfAbsent(line.key(), _ -> new HashMap<>()).put(language, text) != null) {
      throw line.mistake("“" + line.key() + "” is there twice");
    }
  }

  private void addChoice(ScriptLine line) {
    var language = noted(line.languageBefore(1));
    if (!language.isEmpty()) {
      choice(line);
    }
    if (!line.subject().matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw line.mistake("name a choice in small letters and digits, such as sort-of");
    }
    var own = labels.computeIfAbsent(language, _ -> new LinkedHashMap<>());
    if (own.put(line.subject(), line.words(LABEL)) != null) {
      throw line.mistake("the choice “" + line.subject() + "” is there twice");
    }
  }

  private String noted(String language) {
    if (!language.isEmpty()) {
      languages.add(language);
    }
    return language;
  }

  private String choice(ScriptLine line) {
    line.languageBefore(1);
    return known(line, line.subject());
  }

  private String known(ScriptLine line, String choice) {
    if (!labels.getOrDefault("", Map.of()).containsKey(choice)) {
      throw line.mistake("there is no choice “" + choice + "” above");
    }
    return choice;
  }

  private String symbol(ScriptLine line) {
    if (!symbols.contains(line.value())) {
      throw line.mistake(
          "there is no symbol “"
              + line.value()
              + "”. There are: "
              + String.join(", ", new TreeSet<>(symbols)));
    }
    return line.value();
  }

  private List<String> alerts(ScriptLine line) {
    var choices = new ArrayList<String>();
    Arrays.stream(line.words(TEXT).split(" *, *"))
        .forEach(choice -> choices.add(known(line, choice)));
    return List.copyOf(choices);
  }

  private static int most(ScriptLine line) {
    if (!line.value().matches("[1-9][0-9]{0,3}") || Integer.parseInt(line.value()) > WORDS) {
      throw line.mistake("say how many characters the words may have, 1 to " + WORDS);
    }
    return Integer.parseInt(line.value());
  }
}
