package care.heard.identity.receipts;

import care.heard.platform.vault.KeyedHash;
import java.util.UUID;

/** What is kept of a receipt: a keyed hash of what the phone derived from its words. */
public final class ReceiptHash {
  private ReceiptHash() {}

  /** The same for the same thread of the same authority; nothing leads back from it. */
  public static String of(KeyedHash keyed, UUID authority, String thread) {
    return keyed.of("thread", authority + "/" + thread);
  }
}
