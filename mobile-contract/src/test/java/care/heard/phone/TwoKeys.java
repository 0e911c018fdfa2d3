package care.heard.phone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/** The two private keys of the test vector, which open a seal layer by layer. */
final class TwoKeys {
  private static final int HEAD = 1 + 32 + 8 + 8;

  private final HPKE hpke =
      new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  private final JsonNode vector;

  TwoKeys(JsonNode vector) {
    this.vector = vector;
  }

  static String id(String publicKey) {
    byte[] hash = BlindPass.sha256(Base64.getUrlDecoder().decode(publicKey));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  String open(byte[] sealed, String authority, String thread) {
    byte[] place = BlindPass.sha256(thread.getBytes(StandardCharsets.US_ASCII));
    assertEquals(161, sealed.length);
    assertEquals(1, sealed[0]);
    assertArrayEquals(place, Arrays.copyOfRange(sealed, 1, 33));
    String where = authority + "/" + HexFormat.of().formatHex(place);
    byte[] outer = Arrays.copyOfRange(sealed, HEAD, sealed.length);
    byte[] inner = layer("duty", outer, where);
    ByteBuffer id = ByteBuffer.wrap(layer("lead", inner, where));
    return new UUID(id.getLong(), id.getLong()).toString();
  }

  private byte[] layer(String role, byte[] sealed, String where) {
    byte[] secret = Base64.getUrlDecoder().decode(vector.at("/" + role + "/privateKey").asText());
    X25519PrivateKeyParameters key = new X25519PrivateKeyParameters(secret);
    try {
      return hpke.open(
          Arrays.copyOf(sealed, 32),
          new AsymmetricCipherKeyPair(key.generatePublicKey(), key),
          ("heard/identity/1/" + role + "/" + where).getBytes(StandardCharsets.UTF_8),
          new byte[0],
          Arrays.copyOfRange(sealed, 32, sealed.length),
          null,
          null,
          null);
    } catch (InvalidCipherTextException e) {
      throw new AssertionError("the layer for " + role + " does not open", e);
    }
  }
}
