package care.heard.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the checklist of OWASP ASVS names as proof is there, and it counts itself right. */
class AsvsTest {
  private static final Path TOP = Path.of("..");
  private static final Pattern ROW =
      Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| [12] \\| [^|]+ \\| ([a-z/]+) \\| [^|]+ \\|");
  private static final Pattern PROOF =
      Pattern.compile("`([A-Z]\\w+(?:Test|Properties))(?:\\.(\\w+))?`");
  private static final Pattern COUNT = Pattern.compile("\\*\\*([a-z/]+)\\*\\* (\\d+)");

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    var tests = tests();
    var missing = new TreeSet<String>();
    var found = PROOF.matcher(list()).results().toList();
    assertTrue(found.size() > 100, "the list was read");
    for (var proof : found) {
      var file = tests.get(proof.group(1));
      var method = proof.group(2);
      if (file == null || (method != null && !text(file).contains("void " + method + "("))) {
        missing.add(proof.group());
      }
    }
    assertEquals(new TreeSet<>(), missing);
  }

  @Test
  void itSaysHowManyAreMet() throws IOException {
    var head = list().split("\n## ", 2)[0];
    var said =
        COUNT
            .matcher(head)
            .results()
            .collect(Collectors.toMap(c -> c.group(1), c -> Long.parseLong(c.group(2))));
    var rows = ROW.matcher(list()).results().toList();
    var counted =
        rows.stream().collect(Collectors.groupingBy(r -> r.group(2), Collectors.counting()));
    assertEquals(counted, said);
    assertTrue(head.contains("Of " + rows.size() + ":"), head);
    var once = rows.stream().map(r -> r.group(1)).collect(Collectors.toSet());
    assertEquals(rows.size(), once.size());
  }

  private static Map<String, Path> tests() throws IOException {
    var files = new ArrayList<Path>();
    for (var module : new String[] {"server", "mobile-contract", "openapi"}) {
      try (Stream<Path> all = Files.walk(TOP.resolve(module).resolve("src/test/java"))) {
        all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return files.stream()
        .collect(
            Collectors.toMap(
                file -> file.getFileName().toString().replace(".java", ""),
                file -> file,
                (one, _) -> one));
  }

  private static String list() throws IOException {
    return text(TOP.resolve("docs/asvs.md"));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }
}
