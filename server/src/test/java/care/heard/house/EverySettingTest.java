package care.heard.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Surface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever runs the service finds every setting that it reads, and none that it does not read. */
class EverySettingTest {
  private static final Path TOP = Path.of("..");
  private static final Path READER = Path.of("src/main/java/care/heard/platform/config");
  private static final String PASSWORD = "HEARD_DB_PASSWORD_";

  // Read by the launcher and by the command-line phone, on somebody's own machine.
  private static final Set<String> AT_HOME = Set.of("HEARD_JAVA_HOME", "HEARD_SERVER");

  private static final Pattern LITERAL = Pattern.compile("\"(HEARD_[A-Z_]+)\"");
  private static final Pattern NAMED = Pattern.compile("`(?:HEARD|…)_[A-Z_]*[A-Z]`");
  private static final Pattern ANYWHERE = Pattern.compile("HEARD_[A-Z_]*[A-Z]");

  @Test
  void theReadmesTableHasEachAndNoOther() {
    var table = new TreeSet<>(table());
    assertTrue(table.removeAll(AT_HOME), "the table was read");
    assertEquals(read(), table);
  }

  @Test
  void theManifestsSetEachOrNameIt() {
    assertEquals(read(), inKubernetes());
  }

  private static Set<String> read() {
    var names = new TreeSet<String>();
    files(READER)
        .flatMap(file -> LITERAL.matcher(text(file)).results())
        .map(found -> found.group(1))
        .forEach(names::add);
    assertTrue(names.remove(PASSWORD), "the passwords are read by their surface");
    Arrays.stream(Surface.values()).map(surface -> PASSWORD + surface.name()).forEach(names::add);
    return names;
  }

  // The names stand in the first cell of a row; what begins with an ellipsis goes on from the last.
  private static Set<String> table() {
    var settings =
        text(TOP.resolve("README.md")).split("\n## Settings\n", 2)[1].split("\n## ", 2)[0];
    return settings
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|", -1)[1])
        .flatMap(EverySettingTest::named)
        .collect(Collectors.toSet());
  }

  private static Set<String> inKubernetes() {
    var folder = TOP.resolve("k8s");
    var names = new TreeSet<String>();
    text(folder.resolve("README.md")).lines().flatMap(EverySettingTest::named).forEach(names::add);
    files(folder)
        .filter(file -> file.toString().endsWith(".yaml"))
        .flatMap(file -> text(file).lines())
        .filter(line -> !line.strip().startsWith("#"))
        .flatMap(line -> ANYWHERE.matcher(line).results())
        .map(found -> found.group())
        .forEach(names::add);
    return names;
  }

  private static Stream<String> named(String line) {
    return NAMED
        .matcher(line)
        .results()
        .map(found -> found.group().replace("`", "").replace("…_", PASSWORD));
  }

  private static Stream<Path> files(Path folder) {
    try (var found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
