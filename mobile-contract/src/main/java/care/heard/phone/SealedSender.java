package care.heard.phone;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * Who sends something confidential, sealed on the phone (HPKE, RFC 9180): first for the
 * safeguarding lead, then for the duty officer, bound to the authority and to the thread, so that
 * neither opens it alone and nobody can move it to something else. Of one length, whoever sends.
 */
final class SealedSender {
  private static final byte VERSION = 1;
  private static final int ID_BYTES = 16;
  private static final int BYTES = 161;

  private final HPKE hpke =
      new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  private final IdentityKeys keys;
  private final String authority;

  SealedSender(IdentityKeys keys, String authority) {
    this.keys = keys;
    this.authority = authority;
  }

  /** The person's id, sealed for that thread and no other, in base64url. */
  String seal(UUID person, String thread) {
    byte[] place = BlindPass.sha256(thread.getBytes(StandardCharsets.US_ASCII));
    byte[] id =
        ByteBuffer.allocate(ID_BYTES)
            .putLong(person.getMostSignificantBits())
            .putLong(person.getLeastSignificantBits())
            .array();
    byte[] inner = layer("lead", keys.lead(), id, place);
    byte[] outer = layer("duty", keys.duty(), inner, place);
    byte[] sealed =
        ByteBuffer.allocate(BYTES)
            .put(VERSION)
            .put(place)
            .put(IdentityKeys.mark(keys.duty()))
            .put(IdentityKeys.mark(keys.lead()))
            .put(outer)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  private byte[] layer(String role, byte[] key, byte[] plain, byte[] place) {
    String info =
        "heard/identity/1/" + role + "/" + authority + "/" + HexFormat.of().formatHex(place);
    try {
      byte[][] sealed =
          hpke.seal(
              hpke.deserializePublicKey(key),
              info.getBytes(StandardCharsets.UTF_8),
              new byte[0],
              plain,
              null,
              null,
              null);
      return ByteBuffer.allocate(sealed[1].length + sealed[0].length)
          .put(sealed[1])
          .put(sealed[0])
          .array();
    } catch (InvalidCipherTextException e) {
      throw new Trouble("This phone could not seal who you are. Nothing was sent.", e);
    }
  }
}
