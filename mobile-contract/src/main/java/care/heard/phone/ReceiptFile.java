package care.heard.phone;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file a phone keeps its receipts in, apart from what it is signed in by; whoever loses it
 * loses the answers.
 */
final class ReceiptFile {
  private final OwnersFile<List<KeptReceipt>> file;

  ReceiptFile(Path file) {
    this.file = new OwnersFile<>(file, new TypeReference<>() {}, List.of());
  }

  /** All receipts, the oldest first. */
  List<KeptReceipt> load() {
    return file.load();
  }

  /** Keeps one more. */
  void add(KeptReceipt receipt) {
    file.save(Stream.concat(load().stream(), Stream.of(receipt)).toList());
  }

  /** Forgets one. */
  void remove(KeptReceipt receipt) {
    file.save(load().stream().filter(kept -> !kept.equals(receipt)).toList());
  }
}
