package care.heard.questions;

import care.heard.feedback.Question;
import care.heard.feedback.QuestionSet;
import care.heard.feedback.Translation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a question set as the script that {@link QuestionScript} reads. */
final class ScriptWriter {
  private final StringBuilder script = new StringBuilder();

  private ScriptWriter() {}

  /** The script of a set. */
  static String write(QuestionSet set) {
    var writer = new ScriptWriter();
    var translations = new TreeMap<>(set.translations());
    translations.forEach(writer::top);
    set.questions().forEach(question -> writer.question(question, translations));
    return writer.script.toString().strip() + "\n";
  }

  private void top(String language, Translation translation) {
    line("title " + language, translation.title());
    line("intro " + language, translation.intro());
  }

  private void question(Question question, Map<String, Translation> translations) {
    script.append("\n[").append(question.id()).append("]\n");
    line("ask", Optional.of(question.text()));
    line("easy", question.easyText());
    line("aloud", question.readAloud());
    line("symbol", question.symbol());
    question.options().forEach(o -> line("choice " + o.value(), Optional.of(o.label())));
    question.options().forEach(o -> line("picture " + o.value(), o.symbol()));
    if (!question.alertsOn().isEmpty()) {
      line("alert", Optional.of(String.join(", ", question.alertsOn())));
    }
    switch (question.kind()) {
      case "words" -> line("words", Optional.of(question.maxLength().orElse(4000).toString()));
      case "faces" -> script.append("faces\n");
      default -> {}
    }
    translations.forEach((language, words) ->
        Optional.ofNullable(words.questions().get(question.id()))
            .ifPresent(own -> translated(language, question, own)));
  }

  private void translated(String language, Question question, Translation.QuestionWords words) {
    line("ask " + language, words.text());
    line("easy " + language, words.easyText());
    line("aloud " + language, words.readAloud());
    question
        .options()
        .forEach(o ->
            line(
                "choice " + language + " " + o.value(),
                Optional.ofNullable(words.options().get(o.value()))));
  }

  private void line(String key, Optional<String> value) {
    value.ifPresent(words -> script.append(key).append(": ").append(words).append('\n'));
  }
}
