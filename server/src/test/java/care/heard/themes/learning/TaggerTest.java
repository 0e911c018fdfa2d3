package care.heard.themes.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is taught is said again, of texts that were not there when it was taught. */
class TaggerTest {
  private static final List<String> CODES = List.of("PETS", "BUSES", "NOBODY_SAYS_IT");
  private static final List<String> PETS = List.of("dog", "cat", "rabbit", "hamster", "parrot");
  private static final List<String> BUSES = List.of("bus", "driver", "ticket", "stop", "late");

  private final Random random = new Random(7);

  @Test
  void itSaysWhatItWasTaught() {
    var tagger = TaggerTraining.train(texts(60), CODES, _ -> {});
    var agreement = new Agreement(CODES);
    for (var text : texts(40)) {
      agreement.add(said(tagger, text), text.themes());
    }
    assertTrue(agreement.micro() > 0.9, () -> "micro F1 " + agreement.micro());
    assertEquals(0, agreement.themes().get("NOBODY_SAYS_IT").wrong());
  }

  @Test
  void aTextAboutTwoThingsGetsBoth() {
    var tagger = TaggerTraining.train(texts(100), CODES, _ -> {});
    var both = tagger.tag("my dog and my cat, and the bus driver was late", meaning(0.7, 0.7), 3);
    var codes = both.stream().map(Tagger.Likely::code).toList();
    assertTrue(codes.containsAll(List.of("PETS", "BUSES")), codes::toString);
  }

  @Test
  void whatIsMisspeltIsUnderstoodByItsParts() {
    var tagger = TaggerTraining.train(texts(100), CODES, _ -> {});
    var unclear = new float[] {0, 0, 1};
    var said = tagger.tag("hampster rabit", unclear, 1).getFirst();
    assertEquals("PETS", said.code());
  }

  @Test
  void theSameTextsTeachTheSame() {
    var texts = texts(30);
    var one = TaggerTraining.train(texts, CODES, _ -> {});
    var other = TaggerTraining.train(texts, CODES, _ -> {});
    for (var text : texts(10)) {
      assertArrayEquals(
          one.probabilities(text.text(), text.embedding()),
          other.probabilities(text.text(), text.embedding()));
      assertEquals(
          one.tag(text.text(), text.embedding(), 3), other.tag(text.text(), text.embedding(), 3));
    }
  }

  @Test
  void whatIsKeptAsBytesSaysTheSame() {
    var tagger = TaggerTraining.train(texts(40), CODES, _ -> {});
    var again = TaggerBytes.read(TaggerBytes.of(tagger));
    assertEquals(CODES, again.codes());
    for (var text : texts(10)) {
      assertEquals(
          tagger.tag(text.text(), text.embedding(), 3),
          again.tag(text.text(), text.embedding(), 3));
    }
  }

  @Test
  void bytesThatAreNoTaggerAreRefused() {
    var good = TaggerBytes.of(TaggerTraining.train(texts(20), CODES, _ -> {}));
    for (int length = 0; length < good.length; length += 7) {
      var cut = Arrays.copyOf(good, length);
      assertThrows(IllegalArgumentException.class, () -> TaggerBytes.read(cut));
    }
    var noise = new byte[200];
    random.nextBytes(noise);
    assertThrows(IllegalArgumentException.class, () -> TaggerBytes.read(noise));
  }

  @Test
  void neverMoreThanAskedForAndOneAtLeast() {
    var tagger = TaggerTraining.train(texts(40), CODES, _ -> {});
    for (var text : List.of("", "zzz", "dog bus", "\uD83D\uDE00", "x".repeat(20_000))) {
      var said = tagger.tag(text, meaning(0.5, 0.5), 2);
      assertTrue(!said.isEmpty() && said.size() <= 2, said::toString);
    }
  }

  @Test
  void fewerThanTenTextsTeachNothing() {
    var few = texts(9);
    assertThrows(IllegalArgumentException.class, () -> TaggerTraining.train(few, CODES, _ -> {}));
  }

  private Set<String> said(Tagger tagger, LabelledText text) {
    var said = new ArrayList<String>();
    tagger.tag(text.text(), text.embedding(), 3).forEach(likely -> said.add(likely.code()));
    return Set.copyOf(said);
  }

  private List<LabelledText> texts(int count) {
    var texts = new ArrayList<LabelledText>();
    for (int i = 0; i < count; i++) {
      texts.add(i % 2 == 0 ? text(PETS, "PETS", 1, 0) : text(BUSES, "BUSES", 0, 1));
    }
    return texts;
  }

  private LabelledText text(List<String> words, String theme, double pets, double buses) {
    var text = "the %s and a %s".formatted(anyOf(words), anyOf(words));
    return new LabelledText(text, meaning(pets, buses), Set.of(theme));
  }

  private float[] meaning(double pets, double buses) {
    return new float[] {
      (float) (pets + random.nextGaussian() / 5), (float) (buses + random.nextGaussian() / 5), 0.5f
    };
  }

  private String anyOf(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
