package care.heard.safeguarding.sealed;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What the holder of a key knows and the service does not: wraps their private key by Argon2id (RFC
 * 9106; 64 MiB, 3 passes, 1 lane) and AES-256-GCM. Slow on purpose: never on an event loop.
 */
final class Passphrase {
  /** Fewer characters than this are refused: four words, say. */
  static final int LENGTH_AT_LEAST = 16;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;
  private static final int MEMORY_KIB = 64 * 1024;
  private static final int PASSES = 3;

  private final String text;

  Passphrase(String text) {
    this.text = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
  }

  boolean isLongEnough() {
    return text.codePointCount(0, text.length()) >= LENGTH_AT_LEAST;
  }

  /** The bytes, to be opened by this passphrase in that place alone. */
  byte[] wrap(byte[] secret, String context) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    try {
      var sealed = aead(salt).encrypt(secret, context.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(SALT + sealed.length).put(salt).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot wrap a key", e);
    }
  }

  /** What was wrapped; empty where this is another passphrase, or another place. */
  Optional<byte[]> unwrap(byte[] wrapped, String context) {
    var salt = Arrays.copyOf(wrapped, SALT);
    var sealed = Arrays.copyOfRange(wrapped, SALT, wrapped.length);
    try {
      return Optional.of(aead(salt).decrypt(sealed, context.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  @AccessesPartialKey
  private Aead aead(byte[] salt) throws GeneralSecurityException {
    AeadConfig.register();
    var parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(32)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
            .build();
    var key =
        AesGcmKey.builder()
            .setParameters(parameters)
            .setKeyBytes(SecretBytes.copyFrom(argon2(salt), InsecureSecretKeyAccess.get()))
            .build();
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
        .build()
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private byte[] argon2(byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    var key = new byte[32];
    generator.generateBytes(text.getBytes(StandardCharsets.UTF_8), key);
    return key;
  }

  @Override
  public String toString() {
    return "Passphrase";
  }
}
