package care.heard.safeguarding.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.themes.evaluation.NotReadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command on files of any shape; the embedder here knows nothing, so that only the lexicon
 * speaks.
 */
class EvaluateDisclosuresTest {
  private static final float[] NOTHING = new float[384];

  @TempDir private Path folder;

  @Test
  void recallIsPrintedByKindAndLoad() throws IOException {
    var csv = new StringBuilder("text,label,kind\n");
    for (int i = 0; i < 40; i++) {
      csv.append("we went to the park %d,0,\n".formatted(i));
    }
    csv.append("i want to kill myself,1,suicide-self-harm\nhe comes in my room,1,sexual\n");
    csv.append("nothing that the lexicon knows,1,sexual\n");
    var said = run(csv.toString());
    assertTrue(Pattern.compile("suicide-self-harm +1  1\\.000").matcher(said).find(), said);
    assertTrue(Pattern.compile("sexual +2  0\\.500").matcher(said).find(), said);
    assertTrue(Pattern.compile("all +3  0\\.667").matcher(said).find(), said);
    assertTrue(said.contains("read 43 of 43"), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text,kind\na,b\n",
        "text,label\na,1\n",
        "text,label\na,0\n",
        "text,label\na,perhaps\nb,0\n"
      })
  void aFileThatCannotBeUsedIsSaidSo(String csv) {
    assertThrows(NotReadable.class, () -> run(csv));
  }

  @Test
  void aTextIsScoredByItsWorstSentence() {
    var score = new DisclosureScore(EvaluateDisclosuresTest::onlyAlone, DisclosureHead.standard());
    var alone = score.of("zebras are here");
    assertEquals(alone, score.of("We went to the park. zebras are here. Bye for now."));
    assertTrue(alone > score.of("We went to the park."));
    assertEquals(0, score.of("🙂"));
    assertEquals(0, score.of(""));
  }

  // Knows danger where a text begins with one word, and overlooks it further on.
  private static float[] onlyAlone(String text) {
    var vector = NOTHING.clone();
    var weights = DisclosureHead.standard().weights();
    for (int i = 0; text.startsWith("zebras") && i < vector.length; i++) {
      vector[i] = Math.signum(weights[i]);
    }
    return vector;
  }

  @Test
  void nothingLongTakesLong() {
    assertTrue(DisclosureScore.parts("aaaa aaaa aaaa. ".repeat(5000)).size() <= 25);
  }

  @Test
  void fewSeenSayLittle() {
    assertEquals(0, Wilson.lowerBound(0, 0));
    assertEquals(0.2065, Wilson.lowerBound(1, 1), 0.0001);
    assertEquals(0.9630, Wilson.lowerBound(100, 100), 0.0001);
    assertEquals(0.4038, Wilson.lowerBound(50, 100), 0.0001);
  }

  private String run(String csv) throws IOException {
    var said = new ByteArrayOutputStream();
    var file = Files.writeString(folder.resolve("labelled.csv"), csv);
    new EvaluateDisclosures(_ -> NOTHING, new PrintStream(said, true, StandardCharsets.UTF_8))
        .run(file);
    return said.toString(StandardCharsets.UTF_8);
  }
}
