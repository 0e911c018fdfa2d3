package care.heard.feedback;

import care.heard.platform.vault.KeyedHash;
import java.util.UUID;

/** What is kept of a receipt: a keyed hash of the id that the phone derived from its words. */
final class Receipts {
  private Receipts() {}

  /** The same for the same id of the same authority; nothing leads back from it. */
  static String hash(KeyedHash keyed, UUID authority, String thread) {
    return keyed.of("thread", authority + "/" + thread);
  }
}
