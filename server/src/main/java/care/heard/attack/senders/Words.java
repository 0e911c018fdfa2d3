package care.heard.attack.senders;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What young people say on the stage: never twice the same, and never by who says it. */
final class Words {
  private static final List<String> CHOICES = List.of("yes", "sort-of", "no");
  private static final List<String> QUESTIONS =
      List.of("settled", "trust-worker", "reach-worker", "say-in-decisions");
  private static final List<String> SAYINGS =
      List.of(
          "My worker keeps changing",
          "I like it here",
          "Nobody rang me back",
          "I had to tell it all again",
          "I want to see my brother more",
          "School is going well",
          "They moved my things in bags",
          "It was good that you asked");

  private final Random chance;
  private final String questionSet;

  Words(Random chance, String questionSet) {
    this.chance = chance;
    this.questionSet = questionSet;
  }

  /** A named item, as it is sent. */
  Map<String, Object> named() {
    var item = item("named");
    item.put("wantsAnswer", chance.nextBoolean());
    item.put("shareWith", List.of("participation"));
    return item;
  }

  /** An anonymous item, as it is sent. */
  Map<String, Object> unnamed() {
    var item = item("anonymous");
    item.put("thread", random(32));
    return item;
  }

  /** A confidential item: who sends it is sealed, and every seal is of one size. */
  Map<String, Object> confidential() {
    var item = unnamed();
    item.put("level", "confidential");
    item.put("sealedIdentity", random(160));
    return item;
  }

  /** What is added under an item. */
  Map<String, Object> more() {
    return Map.of("words", saying());
  }

  /** An anonymous item that says that somebody is not safe. */
  Map<String, Object> alarming() {
    var item = unnamed();
    var answers = new java.util.ArrayList<Object>(answers());
    answers.add(Map.of("question", "safe-at-home", "choice", "no"));
    item.put("answers", answers);
    return item;
  }

  private String random(int size) {
    var bytes = new byte[size];
    chance.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Map<String, Object> item(String level) {
    var item = new TreeMap<String, Object>();
    item.put("questionSet", questionSet);
    item.put("level", level);
    item.put("answers", answers());
    item.put("mayQuote", chance.nextBoolean());
    return item;
  }

  private List<Object> answers() {
    var answers = new java.util.ArrayList<Object>();
    for (var question : QUESTIONS) {
      var choice = CHOICES.get(chance.nextInt(CHOICES.size()));
      answers.add(Map.of("question", question, "choice", choice));
    }
    answers.add(Map.of("question", "one-good-thing", "words", saying()));
    return answers;
  }

  // Some say so much that the database keeps it apart from the row.
  private String saying() {
    var said = new StringBuilder();
    for (int i = chance.nextInt(4) == 0 ? 80 : 1; i > 0; i--) {
      said.append(SAYINGS.get(chance.nextInt(SAYINGS.size())));
      said.append(", %d times, ".formatted(chance.nextInt(2, 100_000)));
    }
    return said.toString();
  }
}
