package care.heard.phone;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Something a phone keeps in a file. Only its owner can read it; a save replaces it whole. */
final class OwnersFile<T> {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final ObjectMapper json = new ObjectMapper();
  private final Path file;
  private final TypeReference<T> type;
  private final T nothing;

  /**
   * A file that need not be there yet.
   *
   * @param nothing what is loaded until something is saved
   */
  OwnersFile(Path file, TypeReference<T> type, T nothing) {
    this.file = file;
    this.type = type;
    this.nothing = nothing;
  }

  T load() {
    try {
      return Files.exists(file) ? json.readValue(file.toFile(), type) : nothing;
    } catch (IOException e) {
      throw new Trouble("What this phone keeps cannot be read: " + file, e);
    }
  }

  void save(T kept) {
    try {
      Files.createDirectories(file.getParent(), OWNERS_FOLDER);
      Path written = Files.createTempFile(file.getParent(), "phone", ".new", OWNER_ONLY);
      Files.write(written, json.writeValueAsBytes(kept));
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Trouble("What this phone keeps cannot be written: " + file, e);
    }
  }
}
