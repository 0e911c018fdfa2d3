package care.heard.feedback;

import care.heard.platform.vault.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/** What is kept of a receipt: a keyed hash of the id that the phone derived from its words. */
final class Receipts {
  private Receipts() {}

  /** The same for the same id of the same authority; nothing leads back from it. */
  static String hash(KeyedHash keyed, UUID authority, String thread) {
    return hashOfHashed(keyed, authority, sha256(thread));
  }

  /**
   * The same, from the SHA-256 of the id in base64url: that stands in a sealed identity, and shows
   * that it was sealed for this thread.
   */
  static String hashOfHashed(KeyedHash keyed, UUID authority, String hashed) {
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
