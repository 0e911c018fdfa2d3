package care.heard.phone;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The file a phone keeps its receipts in, apart from what it is signed in by. Only its owner can
 * read it; whoever loses it loses the answers.
 */
final class ReceiptFile {
  private final ObjectMapper json = new ObjectMapper();
  private final Path file;

  ReceiptFile(Path file) {
    this.file = file;
  }

  /** All receipts, the oldest first. */
  List<KeptReceipt> load() {
    try {
      return Files.exists(file)
          ? json.readValue(file.toFile(), new TypeReference<List<KeptReceipt>>() {})
          : List.of();
    } catch (IOException e) {
      throw new Trouble("This phone's receipts cannot be read: " + file, e);
    }
  }

  /** Keeps one more. */
  void add(KeptReceipt receipt) {
    List<KeptReceipt> all = new ArrayList<>(load());
    all.add(receipt);
    save(all);
  }

  /** Forgets one. */
  void remove(KeptReceipt receipt) {
    save(load().stream().filter(kept -> !kept.equals(receipt)).toList());
  }

  private void save(List<KeptReceipt> all) {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Path written = Files.createTempFile(file.getParent(), "receipts", ".new", owner);
      Files.write(written, json.writeValueAsBytes(all));
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Trouble("This phone's receipts cannot be written: " + file, e);
    }
  }
}
