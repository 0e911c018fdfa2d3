package care.heard.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/**
 * Wraps a key twice: with its owner's secret from the tree, and around that with the service's key.
 * Both are needed to unwrap it, and the first can be destroyed for one owner alone.
 */
final class TwoLocks implements Aead {
  private final Aead inner;
  private final Aead outer;

  TwoLocks(byte[] ownersSecret, ServiceKey serviceKey) {
    try {
      this.inner = new AesGcmJce(ownersSecret);
      this.outer = serviceKey.aead();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret of 32 bytes is a key", e);
    }
  }

  @Override
  public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
    return outer.encrypt(inner.encrypt(plaintext, associatedData), associatedData);
  }

  @Override
  public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
    return inner.decrypt(outer.decrypt(ciphertext, associatedData), associatedData);
  }
}
