package care.heard.safeguarding.sealed;

import care.heard.platform.vault.ServiceKey;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.UUID;

/**
 * A key as one of its holders has it: the private half wrapped by their passphrase, and then by the
 * service's key, so that neither a copy of the database with that key nor the holder alone opens
 * it.
 */
record HeldKey(String keyId, KeyRole role, UUID holder, Buffer publicKey, Buffer wrapped) {
  static HeldKey of(Hpke.Pair pair, KeyRole role, UUID holder, Passphrase phrase, ServiceKey key) {
    var keyId = SealedIdentity.keyId(pair.publicKey());
    var context = context(keyId, holder);
    var wrapped = key.seal(phrase.wrap(pair.privateKey(), context), context);
    return new HeldKey(
        keyId, role, holder, Buffer.buffer(pair.publicKey()), Buffer.buffer(wrapped));
  }

  /** The pair; empty where the passphrase is another. Slow. */
  Optional<Hpke.Pair> unwrap(Passphrase phrase, ServiceKey key) {
    var context = context(keyId, holder);
    return phrase
        .unwrap(key.open(wrapped.getBytes(), context), context)
        .map(privateKey -> new Hpke.Pair(publicKey.getBytes(), privateKey));
  }

  private static String context(String keyId, UUID holder) {
    return "identity_key_holder/" + keyId + "/" + holder;
  }

  @Override
  public String toString() {
    return "HeldKey[" + keyId + "]";
  }
}
