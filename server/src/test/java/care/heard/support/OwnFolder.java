package care.heard.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A folder below {@code target} that no other JVM uses while this one lives. */
final class OwnFolder {
  // A lock that nobody holds on to would be given up.
  private static final List<FileLock> LOCKS = new ArrayList<>();

  private OwnFolder() {}

  /** The first of that name, numbered, that is free. */
  static Path take(String name) {
    for (int number = 1; ; number++) {
      if (take(Path.of("target", name + "-" + number + ".lock"))) {
        return Path.of("target", name + "-" + number);
      }
    }
  }

  // The operating system lets go of it when the JVM ends, however that ends.
  @SuppressWarnings("resource")
  private static boolean take(Path file) {
    try {
      Files.createDirectories(file.getParent());
      var lock =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
      return lock != null && LOCKS.add(lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
