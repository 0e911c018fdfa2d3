package care.heard.safeguarding.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.vault.ServiceKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.junit.jupiter.api.Test;

/** A seal opens with both keys, in its place, and with nothing less. */
class SealedIdentityTest {
  private static final String THREAD = "A".repeat(43);
  private static final String VECTOR = "/vectors/sealed-identity.json";
  private static final UUID PERSON = UUID.randomUUID();

  private final Hpke.Pair duty = Hpke.generate();
  private final Hpke.Pair lead = Hpke.generate();

  private SealedIdentity sealed(String authority, String thread) {
    var bytes = SealedIdentity.seal(PERSON, authority, thread, lead.publicKey(), duty.publicKey());
    assertEquals(SealedIdentity.BYTES, bytes.length);
    return SealedIdentity.of(bytes).orElseThrow();
  }

  @Test
  void opensLayerByLayer() {
    var identity = sealed("wearbridge", THREAD);
    assertTrue(identity.isFor(KeyRole.DUTY, duty.publicKey()));
    assertFalse(identity.isFor(KeyRole.DUTY, lead.publicKey()));
    var half = open(KeyRole.DUTY, duty, identity.outer(), identity).orElseThrow();
    assertEquals(Optional.empty(), SealedIdentity.person(half), "one key alone shows nothing");
    var whole = open(KeyRole.LEAD, lead, half, identity).orElseThrow();
    assertEquals(Optional.of(PERSON), SealedIdentity.person(whole));
  }

  @Test
  void doesNotOpenOutOfOrderOrInAnotherPlace() {
    var identity = sealed("wearbridge", THREAD);
    assertTrue(open(KeyRole.LEAD, lead, identity.outer(), identity).isEmpty());
    var otherAuthority =
        SealedIdentity.open(KeyRole.DUTY, duty, identity.outer(), "elsewhere", identity.thread());
    assertTrue(otherAuthority.isEmpty());
    var otherItem = sealed("wearbridge", "B".repeat(43));
    assertTrue(open(KeyRole.DUTY, duty, identity.outer(), otherItem).isEmpty());
    assertTrue(SealedIdentity.of(new byte[3]).isEmpty());
  }

  private static Optional<byte[]> open(
      KeyRole layer, Hpke.Pair key, byte[] sealed, SealedIdentity place) {
    return SealedIdentity.open(layer, key, sealed, "wearbridge", place.thread());
  }

  /** Another implementation of RFC 9180 seals what this one opens. */
  @Test
  void opensWhatAnotherImplementationSealed() throws Exception {
    var hpke =
        new HPKE(
            HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    var info = "heard/x".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var plain = HexFormat.of().parseHex("00112233");
    var sealed =
        hpke.seal(
            new X25519PublicKeyParameters(duty.publicKey()),
            info,
            new byte[0],
            plain,
            null,
            null,
            null);
    var whole = new byte[sealed[0].length + sealed[1].length];
    System.arraycopy(sealed[1], 0, whole, 0, sealed[1].length);
    System.arraycopy(sealed[0], 0, whole, sealed[1].length, sealed[0].length);
    assertArrayEquals(plain, Hpke.open(duty, whole, "heard/x"));
    var key = new X25519PrivateKeyParameters(duty.privateKey());
    var pair = new AsymmetricCipherKeyPair(key.generatePublicKey(), key);
    var ours = Hpke.seal(duty.publicKey(), plain, "heard/x");
    var enc = java.util.Arrays.copyOf(ours, 32);
    var text = java.util.Arrays.copyOfRange(ours, 32, ours.length);
    assertArrayEquals(plain, hpke.open(enc, pair, info, new byte[0], text, null, null, null));
  }

  /** What the command-line phone sealed, as the contract's test vector keeps it. */
  @Test
  void opensTheVectorOfTheContract() throws Exception {
    var vector = vector();
    var authority = vector.get("authority").asText();
    var identity = SealedIdentity.of(bytes(vector, "/sealed")).orElseThrow();
    var officer = pair(vector, "/duty");
    assertTrue(identity.isFor(KeyRole.DUTY, officer.publicKey()));
    var half =
        SealedIdentity.open(KeyRole.DUTY, officer, identity.outer(), authority, identity.thread());
    var whole =
        SealedIdentity.open(
            KeyRole.LEAD, pair(vector, "/lead"), half.orElseThrow(), authority, identity.thread());
    var person = SealedIdentity.person(whole.orElseThrow()).orElseThrow();
    assertEquals(vector.get("person").asText(), person.toString());
  }

  private static JsonNode vector() throws IOException {
    try (var in = SealedIdentity.class.getResourceAsStream(VECTOR)) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static Hpke.Pair pair(JsonNode vector, String role) {
    return new Hpke.Pair(bytes(vector, role + "/publicKey"), bytes(vector, role + "/privateKey"));
  }

  private static byte[] bytes(JsonNode vector, String pointer) {
    return Base64.getUrlDecoder().decode(vector.at(pointer).asText());
  }

  /** Neither the database with the service's key, nor a holder alone, opens a private key. */
  @Test
  void aHeldKeyNeedsThePassphraseAndTheServiceKey() {
    var service = ServiceKey.of(ServiceKey.generate());
    var right = new Passphrase("correct horse battery staple");
    var held = HeldKey.of(duty, KeyRole.DUTY, UUID.randomUUID(), right, service);
    assertArrayEquals(duty.privateKey(), held.unwrap(right, service).orElseThrow().privateKey());
    assertTrue(held.unwrap(new Passphrase("correct horse battery stapl"), service).isEmpty());
    var other =
        new HeldKey(held.keyId(), held.role(), UUID.randomUUID(), held.publicKey(), held.wrapped());
    org.junit.jupiter.api.Assertions.assertThrows(
        IllegalStateException.class, () -> other.unwrap(right, service), "somebody else's copy");
    assertFalse(new Passphrase("too short").isLongEnough());
  }
}
