package care.heard.quotes.evaluation;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.quotes.redaction.ChildMessages;
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

/** The command, and what the redaction is worth on messages that it was not built on. */
class EvaluateRedactionTest {
  private static final Pattern LEAKS = Pattern.compile("texts with a leak .*, ([0-9.]+) %");
  private static final Pattern NOTHING = Pattern.compile("harmless words masked .*, ([0-9.]+) %");

  @TempDir private Path folder;

  @Test
  void onMessagesItWasNotBuiltOnFewLeakAndFewWordsAreLost() throws IOException {
    var said = run(ChildMessages.write("unseen.txt", 3000, 1, folder.resolve("unseen.jsonl")));
    assertTrue(figure(LEAKS, said) <= 1.5, said);
    assertTrue(figure(NOTHING, said) <= 5, said);
    assertTrue(said.contains("read 3,000 of 3,000"), said);
  }

  @Test
  void aSpanOfWhichALetterCanBeSeenIsALeak() throws IOException {
    var said =
        run(
            file(
                """
                {"text":"my pen is blue","spans":[{"start":3,"end":6,"kind":"thing"}]}
                {"text":"🙂 ask Kayleigh","spans":[[6,14,"name"]]}
                """));
    assertTrue(Pattern.compile("thing +1 +0\\.0000").matcher(said).find(), said);
    assertTrue(Pattern.compile("name +1 +1\\.0000").matcher(said).find(), said);
    assertTrue(said.contains("1 of 2, 50.00 %"), said);
    assertTrue(said.contains("leaks: my pen is blue"), said);
  }

  @Test
  void namesThatTheServiceKnowsAreMasked() throws IOException {
    var line = "{\"text\":\"my pen pal\",\"spans\":[[3,6,\"name\"]],\"known\":[\"Pen Tester\"]}";
    assertTrue(run(file(line)).contains("0 of 1, 0.00 %"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "{\"txt\":\"a\"}",
        "{\"text\":\"a\",\"spans\":[[0,2,\"name\"]]}",
        "{\"text\":\"a\",\"spans\":[[1,1,\"name\"]]}"
      })
  void aFileThatCannotBeUsedIsSaidSo(String line) throws IOException {
    var file = file(line);
    assertThrows(NotReadable.class, () -> run(file));
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("labelled.jsonl"), lines);
  }

  private static String run(Path file) {
    var said = new ByteArrayOutputStream();
    new EvaluateRedaction(new PrintStream(said, true, StandardCharsets.UTF_8), 1).run(file);
    return said.toString(StandardCharsets.UTF_8);
  }

  private static double figure(Pattern pattern, String said) {
    var found = pattern.matcher(said);
    assertTrue(found.find(), said);
    return Double.parseDouble(found.group(1));
  }
}
