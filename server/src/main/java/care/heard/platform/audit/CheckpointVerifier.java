package care.heard.platform.audit;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an {@link AuditKey}, written as the verifier key of a signed note (C2SP
 * signed-note): {@code heard+1b2c3d4e+Base64}.
 */
public final class CheckpointVerifier {
  static final String NAME = "heard";
  private static final byte ED25519 = 1;
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 4;

  private final byte[] key;
  private final byte[] id;

  private CheckpointVerifier(byte[] key) {
    this.key = key;
    this.id = idOf(key);
  }

  static CheckpointVerifier of(byte[] rawPublicKey) {
    return new CheckpointVerifier(rawPublicKey.clone());
  }

  /** The key as {@link #toString} writes it; else IllegalArgumentException. */
  public static CheckpointVerifier of(String written) {
    var parts = written.split("\\+", 3);
    if (parts.length == 3 && parts[0].equals(NAME)) {
      var bytes = Base64.getDecoder().decode(parts[2]);
      if (bytes.length == 1 + KEY_BYTES && bytes[0] == ED25519) {
        return requireId(of(Arrays.copyOfRange(bytes, 1, bytes.length)), parts[1]);
      }
    }
    throw new IllegalArgumentException("not a key as ./heard audit key prints it");
  }

  private static CheckpointVerifier requireId(CheckpointVerifier verifier, String id) {
    if (!HexFormat.of().formatHex(verifier.id).equals(id)) {
      throw new IllegalArgumentException("the key is mistyped: its parts do not fit together");
    }
    return verifier;
  }

  /** Which key it is: what stands before each of its signatures. */
  byte[] id() {
    return id.clone();
  }

  boolean verifies(byte[] text, byte[] signature) {
    try {
      new Ed25519Verify(key).verify(signature, text);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] idOf(byte[] key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((NAME + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(typed(key));
      return Arrays.copyOf(digest.digest(), ID_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  private static byte[] typed(byte[] key) {
    return ByteBuffer.allocate(1 + KEY_BYTES).put(ED25519).put(key).array();
  }

  @Override
  public String toString() {
    return NAME
        + "+"
        + HexFormat.of().formatHex(id)
        + "+"
        + Base64.getEncoder().encodeToString(typed(key));
  }
}
