package care.heard.phone;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The file a phone keeps its pass in. Only its owner can read it. */
final class PassFile {
  private final ObjectMapper json = new ObjectMapper();
  private final Path file;

  PassFile(Path file) {
    this.file = file;
  }

  PassBook load() {
    try {
      return Files.exists(file) ? json.readValue(file.toFile(), PassBook.class) : PassBook.NEW;
    } catch (IOException e) {
      throw new Trouble("This phone's pass cannot be read: " + file, e);
    }
  }

  void save(PassBook book) {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Path written = Files.createTempFile(file.getParent(), "pass", ".new", owner);
      Files.write(written, json.writeValueAsBytes(book));
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Trouble("This phone's pass cannot be written: " + file, e);
    }
  }
}
