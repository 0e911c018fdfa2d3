package care.heard.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What others made in JavaScript to check us by, in the versions that {@code src/test/npm} pins.
 */
public final class NodeTools {
  private static final Path WRITTEN = Path.of("src", "test", "npm");
  private static final Path FOLDER = Path.of("target", "npm");

  private NodeTools() {}

  /** Installs them where they are not yet; other JVMs that want the same wait. */
  public static Path install() throws Exception {
    Files.createDirectories(FOLDER);
    try (var file =
            FileChannel.open(
                FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = file.lock()) {
      for (var name : List.of("package.json", "package-lock.json", "client.mjs")) {
        Files.copy(
            WRITTEN.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
      if (!Files.exists(FOLDER.resolve("node_modules/axe-core/axe.min.js"))) {
        var npm = start("npm", "ci", "--no-audit", "--no-fund");
        var said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, npm.waitFor(), () -> "npm ci: " + said);
      }
    }
    return FOLDER;
  }

  /** Starts a program in their folder. */
  public static Process start(String... command) {
    try {
      return new ProcessBuilder(command)
          .directory(FOLDER.toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "Node.js 20 or later with npm is needed for this test: install it and try again", e);
    }
  }
}
