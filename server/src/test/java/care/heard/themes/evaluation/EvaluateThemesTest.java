package care.heard.themes.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.themes.Embedder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on files of any shape; the embedder here only knows pets from buses. */
class EvaluateThemesTest {
  private static final Pattern MICRO = Pattern.compile("micro F1 +([0-9.]+)");
  private static final Embedder SIMPLE =
      text -> text.contains("dog") ? new float[] {1, 0} : new float[] {0, 1};
  private static final String TAXONOMY =
      """
      themes:
        - code: PETS
          description: a dog
        - code: BUSES
          description: a bus
      """;

  @TempDir private Path folder;

  @Test
  void itLearnsFromTheFirstAndIsTestedOnTheRest() throws IOException {
    var said = run(TAXONOMY, labelled(100), OptionalInt.of(60));
    assertTrue(said.contains("learns from 60, tests on 40"), said);
    assertEquals(1.0, micro(said), said);
  }

  @Test
  void withNothingToLearnFromItGoesByTheDescriptions() throws IOException {
    var said = run(TAXONOMY, labelled(40), OptionalInt.of(0));
    assertTrue(said.contains("leaves out (zero-shot) 0, tests on 40"), said);
    assertTrue(micro(said) > 0.6, said);
  }

  @Test
  void aTaxonomyMayBeAListInJson() throws IOException {
    var said = run("[{\"code\":\"PETS\"},\"BUSES\"]", labelled(60), OptionalInt.empty());
    assertTrue(said.contains("learns from") || said.contains("zero-shot"), said);
  }

  @Test
  void severalThemesStandInOneCell() throws IOException {
    var csv = "text,themes\n\"the dog, on the bus\",PETS;BUSES\nthe dog,\"PETS, OTHER\"\n";
    var said = run(TAXONOMY, csv, OptionalInt.of(0));
    assertTrue(said.contains("Not in the taxonomy, and so not counted: [OTHER]"), said);
    assertTrue(Pattern.compile("PETS +2 ").matcher(said).find(), said);
  }

  @Test
  void whatCannotBeUsedIsSaidInPlainWords() {
    assertTrue(problem(TAXONOMY, "a,b\n1,2\n").contains("\"text\" and \"themes\" are needed"));
    assertTrue(problem("themes: []", "text,themes\na,b\n").contains("needs 1 to 1000 themes"));
    assertTrue(problem("themes: [{title: x}]", "text,themes\na,b\n").contains("needs a \"code\""));
    assertTrue(problem("[A, A]", "text,themes\na,A\n").contains("two themes with the code A"));
    assertTrue(problem("\"", "text,themes\na,A\n").contains("no JSON and no YAML"));
    assertTrue(problem(TAXONOMY, "text,themes\n").contains("none is left to test on"));
  }

  private String problem(String taxonomy, String labelled) {
    return assertThrows(NotReadable.class, () -> run(taxonomy, labelled, OptionalInt.empty()))
        .getMessage();
  }

  private String run(String taxonomy, String labelled, OptionalInt train) throws IOException {
    var taxonomyFile = Files.writeString(folder.resolve("taxonomy"), taxonomy);
    var labelledFile = Files.writeString(folder.resolve("labelled.csv"), labelled);
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new EvaluateThemes(SIMPLE, out).run(taxonomyFile, labelledFile, train);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String labelled(int texts) {
    var csv = new StringBuilder("text,themes\n");
    for (int i = 0; i < texts; i++) {
      csv.append(i % 2 == 0 ? "\"my dog, again\",PETS\n" : "the bus was late,BUSES\n");
    }
    return csv.toString();
  }

  private static double micro(String said) {
    var found = MICRO.matcher(said);
    assertTrue(found.find(), said);
    return Double.parseDouble(found.group(1));
  }
}
