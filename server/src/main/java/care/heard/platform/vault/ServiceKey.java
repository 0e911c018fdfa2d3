package care.heard.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The service's own key (AES-256-GCM by Tink): wraps each person's key, and seals what belongs to
 * no person. It comes from outside the database, so that a copy of the database alone opens
 * nothing.
 */
public final class ServiceKey {
  private final Aead aead;

  private ServiceKey(KeysetHandle keyset) throws GeneralSecurityException {
    this.aead = keyset.getPrimitive(tink(), Aead.class);
  }

  /** The key in a Tink JSON keyset; fails with IllegalArgumentException when it is not one. */
  public static ServiceKey of(String keyset) {
    try {
      return new ServiceKey(
          TinkJsonProtoKeysetFormat.parseKeyset(keyset, tink(), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IllegalArgumentException("not a Tink AEAD keyset in JSON", e);
    }
  }

  /** A new keyset, as JSON to be kept in a secret store. */
  public static String generate() {
    try {
      var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, tink());
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          keyset, tink(), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make a key", e);
    }
  }

  /** Seals bytes to the place they belong to; they open nowhere else. */
  public byte[] seal(byte[] plain, String context) {
    try {
      return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /** Opens what was sealed for that place. */
  public byte[] open(byte[] sealed, String context) {
    try {
      return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open: another key, or another place", e);
    }
  }

  /** Tink with its AEAD primitives registered. */
  static Configuration tink() {
    return Registered.TINK;
  }

  // Once: each registration copies all of Tink's registries, which cost more than the key itself.
  private static final class Registered {
    private static final Configuration TINK = register();

    private static Configuration register() {
      try {
        AeadConfig.register();
        return RegistryConfiguration.get();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("cannot use Tink", e);
      }
    }
  }

  Aead aead() {
    return aead;
  }

  @Override
  public String toString() {
    return "ServiceKey";
  }
}
