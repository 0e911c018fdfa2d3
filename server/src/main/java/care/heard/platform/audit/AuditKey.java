package care.heard.platform.audit;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.signature.SignatureConfig;
import java.security.GeneralSecurityException;

/** What signs the checkpoints of the audit log: an Ed25519 key that the database never holds. */
public final class AuditKey {
  private final PublicKeySign signer;
  private final Ed25519PublicKey publicKey;

  private AuditKey(KeysetHandle keyset) throws GeneralSecurityException {
    this.signer = keyset.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
    this.publicKey = (Ed25519PublicKey) keyset.getPublicKeysetHandle().getPrimary().getKey();
  }

  /** The key in a Tink JSON keyset; fails with IllegalArgumentException when it is not one. */
  public static AuditKey of(String keyset) {
    try {
      return new AuditKey(
          TinkJsonProtoKeysetFormat.parseKeyset(keyset, tink(), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IllegalArgumentException("not a Tink keyset in JSON with a raw Ed25519 key", e);
    }
  }

  /** A new keyset, as JSON to be kept in a secret store. */
  public static String generate() {
    try {
      var plain = Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX);
      var keyset = KeysetHandle.generateNew(plain, tink());
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          keyset, tink(), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make a key", e);
    }
  }

  /** What others check checkpoints with; public. */
  @AccessesPartialKey
  public CheckpointVerifier verifier() {
    return CheckpointVerifier.of(publicKey.getPublicKeyBytes().toByteArray());
  }

  byte[] sign(byte[] text) {
    try {
      return signer.sign(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  private static Configuration tink() throws GeneralSecurityException {
    SignatureConfig.register();
    return RegistryConfiguration.get();
  }

  @Override
  public String toString() {
    return "AuditKey";
  }
}
