package care.heard.identity.receipts;

import care.heard.platform.vault.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/** What is kept of a receipt: a keyed hash of what the phone derived from its words. */
public final class ReceiptHash {
  private ReceiptHash() {}

  /** The same for the same thread of the same authority; nothing leads back from it. */
  public static String of(KeyedHash keyed, UUID authority, String thread) {
    return ofHashed(keyed, authority, sha256(thread));
  }

  /**
   * The same, from the SHA-256 of the thread in base64url: that stands in a sealed identity, and
   * shows that it was sealed for this thread.
   */
  public static String ofHashed(KeyedHash keyed, UUID authority, String hashed) {
    return keyed.of("thread", authority + "/" + hashed);
  }

  private static String sha256(String thread) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(thread.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
