package care.heard.safeguarding.sealed;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * HPKE in base mode (RFC 9180; X25519, HKDF-SHA-256, AES-256-GCM) by Tink, without a prefix of its
 * own: what any implementation of the RFC seals in one shot with an empty aad opens here.
 */
final class Hpke {
  /** How many bytes sealing adds: the encapsulated key and the tag. */
  static final int OVERHEAD = 32 + 16;

  private static final HpkeParameters PARAMETERS = parameters();

  private Hpke() {}

  /** A key pair, raw: 32 bytes each. */
  static final class Pair {
    private final byte[] publicKey;
    private final byte[] privateKey;

    Pair(byte[] publicKey, byte[] privateKey) {
      this.publicKey = publicKey;
      this.privateKey = privateKey;
    }

    byte[] publicKey() {
      return publicKey.clone();
    }

    byte[] privateKey() {
      return privateKey.clone();
    }

    @Override
    public String toString() {
      return "Pair";
    }
  }

  @AccessesPartialKey
  static Pair generate() {
    try {
      var key =
          (HpkePrivateKey)
              KeysetHandle.generateNew(PARAMETERS, RegistryConfiguration.get())
                  .getPrimary()
                  .getKey();
      return new Pair(
          key.getPublicKey().getPublicKeyBytes().toByteArray(),
          key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make a key", e);
    }
  }

  static byte[] seal(byte[] publicKey, byte[] plain, String info) {
    try {
      return handle(publicKey(publicKey))
          .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
          .encrypt(plain, info.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /** Fails where it was sealed for another key or with other info. */
  @AccessesPartialKey
  static byte[] open(Pair pair, byte[] sealed, String info) throws GeneralSecurityException {
    var secret = SecretBytes.copyFrom(pair.privateKey(), InsecureSecretKeyAccess.get());
    var key = HpkePrivateKey.create(publicKey(pair.publicKey()), secret);
    return handle(key)
        .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
        .decrypt(sealed, info.getBytes(StandardCharsets.UTF_8));
  }

  @AccessesPartialKey
  private static HpkePublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    return HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(raw), null);
  }

  private static KeysetHandle handle(Key key) throws GeneralSecurityException {
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
        .build();
  }

  private static HpkeParameters parameters() {
    try {
      HybridConfig.register();
      return HpkeParameters.builder()
          .setVariant(HpkeParameters.Variant.NO_PREFIX)
          .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
          .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
          .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HPKE is part of Tink", e);
    }
  }
}
