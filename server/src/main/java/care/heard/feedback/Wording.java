package care.heard.feedback;

import care.heard.feedback.Translation.QuestionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** In which language, and how easily, a young person reads questions. */
public record Wording(List<Locale.LanguageRange> wanted, boolean easyRead) {
  private static final String ENGLISH = "en";
  private static final QuestionWords AS_IT_IS =
      new QuestionWords(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  /** English, for whoever can read it as it is. */
  public static Wording plain() {
    return new Wording(List.of(), false);
  }

  /**
   * As a request asks for it. An Accept-Language that cannot be read asks for English, as RFC 9110
   * lets a server do.
   */
  public static Wording of(Optional<String> acceptLanguage, boolean easyRead) {
    try {
      return new Wording(
          acceptLanguage.map(Locale.LanguageRange::parse).orElse(List.of()), easyRead);
    } catch (IllegalArgumentException unreadable) {
      return new Wording(List.of(), easyRead);
    }
  }

  /** A set in these words. */
  public ShownQuestionSet show(QuestionSet set) {
    var languages = new TreeSet<>(set.translations().keySet());
    languages.add(ENGLISH);
    var language = Optional.ofNullable(Locale.lookupTag(wanted, languages)).orElse(ENGLISH);
    var words = Optional.ofNullable(set.translations().get(language));
    var title = words.flatMap(Translation::title).orElse(set.title());
    var intro = words.flatMap(Translation::intro).orElse(set.intro());
    var questions = words.map(Translation::questions).orElse(Map.of());
    return new ShownQuestionSet(
        set.id(),
        set.code(),
        set.version(),
        title,
        intro,
        language,
        List.copyOf(languages),
        easyRead ? "easy-read" : "standard",
        title + ". " + intro,
        set.questions().stream()
            .map(q -> show(q, questions.getOrDefault(q.id(), AS_IT_IS)))
            .toList());
  }

  private ShownQuestionSet.ShownQuestion show(Question question, QuestionWords words) {
    var standard = words.text().orElse(question.text());
    var easy =
        words.easyText().or(() -> words.text().isEmpty() ? question.easyText() : words.text());
    var text = easyRead ? easy.orElse(standard) : standard;
    var options = question.options().stream().map(o -> show(o, words)).toList();
    return new ShownQuestionSet.ShownQuestion(
        question.id(),
        question.kind(),
        text,
        easy,
        easyRead ? question.symbol() : Optional.empty(),
        aloud(question, words, text, options),
        options,
        question.skippable(),
        question.maxLength());
  }

  private ShownQuestionSet.ShownOption show(Question.Option option, QuestionWords words) {
    return new ShownQuestionSet.ShownOption(
        option.value(),
        words.options().getOrDefault(option.value(), option.label()),
        easyRead ? option.symbol() : Optional.empty());
  }

  // Whoever listens hears the choices too.
  private static String aloud(
      Question question,
      QuestionWords words,
      String text,
      List<ShownQuestionSet.ShownOption> options) {
    var own = words.text().isPresent() ? words.readAloud() : question.readAloud();
    var spoken = new ArrayList<>(List.of(own.orElse(text)));
    options.forEach(option -> spoken.add(option.label() + "."));
    return String.join(" ", spoken);
  }
}
