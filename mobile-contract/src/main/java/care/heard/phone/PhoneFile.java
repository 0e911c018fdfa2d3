package care.heard.phone;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The file a phone keeps its state in. Only its owner can read it; a save replaces it whole. */
final class PhoneFile {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final ObjectMapper json = new ObjectMapper();
  private final Path file;

  PhoneFile(Path file) {
    this.file = file;
  }

  PhoneState load() {
    try {
      return Files.exists(file) ? json.readValue(file.toFile(), PhoneState.class) : PhoneState.NEW;
    } catch (IOException e) {
      throw new Trouble("This phone's file cannot be read: " + file, e);
    }
  }

  void save(PhoneState state) {
    try {
      Files.createDirectories(file.getParent(), OWNERS_FOLDER);
      Path written = Files.createTempFile(file.getParent(), "phone", ".new", OWNER_ONLY);
      Files.write(written, json.writeValueAsBytes(state));
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Trouble("This phone's file cannot be written: " + file, e);
    }
  }
}
