package care.heard.safeguarding.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The young person's id as their phone seals it: first for the safeguarding lead, then for the duty
 * officer, bound to the authority and to the item's thread. Always of {@link #BYTES} bytes.
 */
final class SealedIdentity {
  /** How long one is. */
  static final int BYTES = 1 + 32 + 8 + 8 + 16 + 2 * Hpke.OVERHEAD;

  private static final byte VERSION = 1;

  private final byte[] thread;
  private final byte[] dutyKey;
  private final byte[] leadKey;
  private final byte[] outer;

  private SealedIdentity(byte[] thread, byte[] dutyKey, byte[] leadKey, byte[] outer) {
    this.thread = thread;
    this.dutyKey = dutyKey;
    this.leadKey = leadKey;
    this.outer = outer;
  }

  /** Empty where these bytes are none. */
  static Optional<SealedIdentity> of(byte[] bytes) {
    if (bytes.length != BYTES || bytes[0] != VERSION) {
      return Optional.empty();
    }
    var buffer = ByteBuffer.wrap(bytes, 1, BYTES - 1);
    return Optional.of(
        new SealedIdentity(
            take(buffer, 32), take(buffer, 8), take(buffer, 8), take(buffer, buffer.remaining())));
  }

  private static byte[] take(ByteBuffer buffer, int many) {
    var bytes = new byte[many];
    buffer.get(bytes);
    return bytes;
  }

  /** The SHA-256 of the item's thread id. */
  byte[] thread() {
    return thread.clone();
  }

  /** What the duty officer's key opens. */
  byte[] outer() {
    return outer.clone();
  }

  /** Seals as a phone does. */
  static byte[] seal(
      UUID person, String authority, String threadId, byte[] leadKey, byte[] dutyKey) {
    var thread = sha256(threadId.getBytes(StandardCharsets.US_ASCII));
    var id =
        ByteBuffer.allocate(16)
            .putLong(person.getMostSignificantBits())
            .putLong(person.getLeastSignificantBits())
            .array();
    var inner = Hpke.seal(leadKey, id, info(KeyRole.LEAD, authority, thread));
    var outer = Hpke.seal(dutyKey, inner, info(KeyRole.DUTY, authority, thread));
    return ByteBuffer.allocate(BYTES)
        .put(VERSION)
        .put(thread)
        .put(sha256(dutyKey), 0, 8)
        .put(sha256(leadKey), 0, 8)
        .put(outer)
        .array();
  }

  /** Takes a layer off; empty where the seal is not this key's, this item's or this authority's. */
  static Optional<byte[]> open(
      KeyRole layer, Hpke.Pair key, byte[] sealed, String authority, byte[] thread) {
    try {
      return Optional.of(Hpke.open(key, sealed, info(layer, authority, thread)));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  /** The id that was inside. */
  static Optional<UUID> person(byte[] opened) {
    if (opened.length != 16) {
      return Optional.empty();
    }
    var buffer = ByteBuffer.wrap(opened);
    return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
  }

  /** The id of a public key: its SHA-256 in base64url. */
  static String keyId(byte[] publicKey) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(publicKey));
  }

  /** Whether that key is the layer's. */
  boolean isFor(KeyRole layer, byte[] publicKey) {
    var start = Arrays.copyOf(sha256(publicKey), 8);
    return MessageDigest.isEqual(start, layer == KeyRole.DUTY ? dutyKey : leadKey);
  }

  /** The thread's hash as feedback keeps it again, under a key of its own. */
  String threadText() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(thread);
  }

  private static String info(KeyRole layer, String authority, byte[] thread) {
    return "heard/identity/1/"
        + layer.code()
        + "/"
        + authority
        + "/"
        + HexFormat.of().formatHex(thread);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  @Override
  public String toString() {
    return "SealedIdentity";
  }
}
