package care.heard.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The key of one young person, or of one item that nobody's name stands on (promise 6): what it
 * sealed opens nowhere once the key is destroyed. It is bound to its owner's id: wrapped for one,
 * it does not unwrap for another.
 */
public final class DataKey {
  private final Aead aead;
  private final byte[] wrapped;

  private DataKey(KeysetHandle keyset, byte[] wrapped) throws GeneralSecurityException {
    this.aead = keyset.getPrimitive(ServiceKey.tink(), Aead.class);
    this.wrapped = wrapped;
  }

  /** A new key for that owner. */
  static DataKey generate(UUID owner, Aead wrappedBy) {
    try {
      var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, ServiceKey.tink());
      var wrapped =
          TinkProtoKeysetFormat.serializeEncryptedKeyset(
              keyset, wrappedBy, bytes(owner), ServiceKey.tink());
      return new DataKey(keyset, wrapped);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make a key", e);
    }
  }

  /** The key of that owner, unwrapped. */
  static DataKey unwrap(UUID owner, byte[] wrapped, Aead wrappedBy) {
    try {
      var keyset =
          TinkProtoKeysetFormat.parseEncryptedKeyset(
              wrapped, wrappedBy, bytes(owner), ServiceKey.tink());
      return new DataKey(keyset, wrapped);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot unwrap a key", e);
    }
  }

  /** Seals a text to the place it belongs to, such as {@code person.name/<id>}. */
  public byte[] seal(String text, String context) {
    try {
      return aead.encrypt(
          text.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /** Opens a text that was sealed for that place. */
  public String open(byte[] sealed, String context) {
    try {
      var plain = aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open: another key, or another place", e);
    }
  }

  /** The key as the database keeps it. */
  public byte[] wrapped() {
    return wrapped.clone();
  }

  @Override
  public String toString() {
    return "DataKey";
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
