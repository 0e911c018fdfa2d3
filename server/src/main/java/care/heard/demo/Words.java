package care.heard.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Words as young people write them: short, in lower case, without apostrophes, or quite proper. */
final class Words {
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> LESSONS =
      List.of("maths", "English", "science", "art", "history", "PE", "music", "cooking");
  private static final List<String> HOBBIES =
      List.of("boxing", "dance", "football", "drama club", "swimming", "climbing", "choir", "judo");
  private static final List<String> COLOURS = List.of("blue", "green", "purple", "yellow", "grey");
  private static final List<String> CARERS =
      List.of("Bev", "Winnie", "Des", "Marlon", "Pat", "Ros");
  private static final List<String> HOW_MANY = List.of("three", "four", "five", "4", "6");
  private static final List<String> BEFORE =
      List.of("tbh ", "honestly ", "ok so ", "i think ", "I just want to say, ");
  private static final List<String> AFTER =
      List.of(" Thanks.", " That is all.", " :)", " Please sort it.", " Just saying.");

  /** What is said of a theme, good and bad. */
  record Snippets(List<String> sad, List<String> happy) {
    List<String> of(boolean wantHappy) {
      return happy.isEmpty() || (!wantHappy && !sad.isEmpty()) ? sad : happy;
    }
  }

  /** The resource as it is written. */
  static final class File extends java.util.LinkedHashMap<String, Snippets> {}

  private final Map<String, Snippets> snippets = Names.read("/demo/words.json", File.class);
  private final Dice dice;

  Words(Dice dice) {
    this.dice = dice;
  }

  Map<String, Snippets> snippets() {
    return snippets;
  }

  /** Whether anything bad is ever said of the theme. */
  boolean canBeSad(String theme) {
    return !snippets.get(theme).sad().isEmpty();
  }

  /** A sentence or two about each of the themes. */
  String about(List<String> themes, boolean happy, String workerFirstName) {
    var said = new ArrayList<String>();
    for (var theme : themes) {
      var choices = snippets.get(theme).of(happy);
      said.add(filled(dice.pick(choices), workerFirstName));
      if (dice.chance(0.12)) {
        said.add(filled(dice.pick(choices), workerFirstName));
      }
    }
    return styled(said.stream().distinct().map(Words::ended).collect(Collectors.joining(" ")));
  }

  private String filled(String snippet, String workerFirstName) {
    return snippet
        .replace("{worker}", workerFirstName)
        .replace("{many}", dice.pick(HOW_MANY))
        .replace("{day}", dice.pick(DAYS))
        .replace("{lesson}", dice.pick(LESSONS))
        .replace("{hobby}", dice.pick(HOBBIES))
        .replace("{colour}", dice.pick(COLOURS))
        .replace("{carer}", dice.pick(CARERS));
  }

  private static String ended(String sentence) {
    return ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0 ? sentence : sentence + ".";
  }

  private String styled(String text) {
    var styled = dice.chance(0.15) ? dice.pick(BEFORE) + text : text;
    styled = dice.chance(0.12) ? styled + dice.pick(AFTER) : styled;
    styled = dice.chance(0.2) ? styled.toLowerCase(Locale.UK) : styled;
    return dice.chance(0.15) ? styled.replaceAll("[.]$", "") : styled;
  }
}
