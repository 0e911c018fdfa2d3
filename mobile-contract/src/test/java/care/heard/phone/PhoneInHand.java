package care.heard.phone;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Types commands into a phone and reads its screen. */
final class PhoneInHand {
  private final Path folder;
  private final String server;

  PhoneInHand(Path folder, String server) {
    this.folder = folder;
    this.server = server;
  }

  /** What a command ended with, and what it showed. */
  record Shown(int exit, String screen) {}

  Shown type(String... words) {
    StringWriter screen = new StringWriter();
    CommandLine line =
        Phone.commandLine(folder)
            .setOut(new PrintWriter(screen, true))
            .setErr(new PrintWriter(screen, true));
    String[] args =
        Stream.concat(Stream.of(words), Stream.of("--server", server)).toArray(String[]::new);
    return new Shown(line.execute(args), screen.toString());
  }

  Path file(String name) {
    return folder.resolve("phone-" + name + ".json");
  }
}
