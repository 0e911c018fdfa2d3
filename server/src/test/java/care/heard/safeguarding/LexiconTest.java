package care.heard.safeguarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list finds what young people write, however they write it, with work bounded by length. */
class LexiconTest {
  private static final Lexicon LEXICON = new Lexicon();

  /** Written for this test, not for the list. */
  @ParameterizedTest
  @CsvSource({
    "i just wanna d1e tbh i want to d1e, suicide-self-harm",
    "feel like kms rn, suicide-self-harm",
    "K M S, suicide-self-harm",
    "i k.m.s if i go back, suicide-self-harm",
    "gonna killllll myyyself, suicide-self-harm",
    "im going to killmyself, suicide-self-harm",
    "ѕuісіdе, suicide-self-harm",
    "he keeps t0uching me, sexual",
    "HE HITS ME, physical",
    "he hit's me, physical",
    "they never have food there is no food, neglect",
    "got me going cunch for the olders, exploitation",
    "hes blackmailing me with my nudes, online",
    "im gonna run away 2nite, missing",
    "they do coke and ket, substance",
    "dad hits my mum, domestic-abuse"
  })
  void findsTheKind(String text, String kind) {
    assertTrue(LEXICON.find(text).contains(Harm.of(kind)), () -> LEXICON.find(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "😀",
        "My worker is lovely and we went bowling",
        "I would like to see my brother more often",
        "أحب مدرستي كثيرا",
        "我喜欢我的学校"
      })
  void findsNothingWhereThereIsNothing(String text) {
    assertEquals(Set.of(), LEXICON.find(text));
  }

  @Test
  void everyKindHasWords() {
    var kinds = EnumSet.complementOf(EnumSet.of(Harm.SAID_UNSAFE, Harm.SCORE));
    var found = EnumSet.noneOf(Harm.class);
    for (var text : List.of("kms", "raped", "punched me", "no food", "county lines", "nudes")) {
      found.addAll(LEXICON.find(text));
    }
    for (var text : List.of("ran away", "ketamine", "hits my mum")) {
      found.addAll(LEXICON.find(text));
    }
    assertEquals(kinds, found);
  }

  /** Zero-width characters, marks of direction and soft hyphens hide nothing. */
  @Property
  void invisibleCharactersHideNothing(@ForAll("invisible") String between) {
    var hidden = String.join(between, "kill myself".split(""));
    assertTrue(LEXICON.find(hidden).contains(Harm.SUICIDE_SELF_HARM));
  }

  @Provide
  Arbitrary<String> invisible() {
    return Arbitraries.of(
            "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u202e", "\u00ad", "\u0301")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(list -> String.join("", list));
  }

  /** Whatever is written around it, in whatever script, the phrase is found. */
  @Property
  void noiseAroundItHidesNothing(@ForAll("texts") String before, @ForAll("texts") String after) {
    var text = before + " . he hits me . " + after;
    assertTrue(text.length() > 45_000 || LEXICON.find(text).contains(Harm.PHYSICAL));
  }

  /** The work is counted, not timed: so many steps a character at most, whatever the text. */
  @Property
  void workIsBoundedByLength(@ForAll("texts") String text) {
    bounded(text);
  }

  @Test
  void textsBuiltToBeSlowAreNot() {
    for (var piece :
        List.of(
            "a", "k ", "i want to ", "kill my", "h ", "\u0301", "\u202e", "\ufdfa", "he hits ")) {
      bounded(piece.repeat(10_000 / piece.length()));
    }
  }

  // One character can stand for 18 (U+FDFA), each of which can end a word; the longest phrase has
  // 8.
  private static void bounded(String text) {
    long steps = LEXICON.look(text).steps();
    assertTrue(steps <= 2L * 18 * 10 * (text.length() + 1), steps + " for " + text.length());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().all().ofMaxLength(10_000);
  }
}
