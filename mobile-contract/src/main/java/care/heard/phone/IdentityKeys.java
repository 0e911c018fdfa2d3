package care.heard.phone;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.StreamSupport;

/** The public keys of the two who can open a confidential sender's name together. */
final class IdentityKeys {
  private static final String PATH = "/.well-known/heard-identity-keys?authority=";
  private static final String NONE =
      "Your council cannot take confidential messages yet. Nothing was sent.";
  private static final int BYTES = 32;

  private final byte[] duty;
  private final byte[] lead;

  IdentityKeys(byte[] duty, byte[] lead) {
    this.duty = duty.clone();
    this.lead = lead.clone();
  }

  /** The authority's keys of now; trouble where there are none, or one is not what its id says. */
  static IdentityKeys of(URI server, String authority) {
    JsonNode keys = new Published(server).at(PATH + authority, NONE).path("keys");
    return new IdentityKeys(key(keys, "duty"), key(keys, "lead"));
  }

  private static byte[] key(JsonNode keys, String role) {
    JsonNode found =
        StreamSupport.stream(keys.spliterator(), false)
            .filter(key -> key.path("role").asText().equals(role))
            .findFirst()
            .orElseThrow(() -> new Trouble(NONE));
    byte[] key = BlindPass.decode(found.path("key").asText());
    if (key.length != BYTES || !id(key).equals(found.path("id").asText())) {
      throw new Trouble("Heard shows a key that is not what it says. Tell somebody you trust.");
    }
    return key;
  }

  private static String id(byte[] key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(BlindPass.sha256(key));
  }

  /** The duty officer's, who takes the outer layer off. */
  byte[] duty() {
    return duty.clone();
  }

  /** The safeguarding lead's, who takes the inner layer off. */
  byte[] lead() {
    return lead.clone();
  }

  /** By what a seal says which key it was made for. */
  static byte[] mark(byte[] key) {
    return Arrays.copyOf(BlindPass.sha256(key), 8);
  }

  @Override
  public String toString() {
    return "IdentityKeys";
  }
}
