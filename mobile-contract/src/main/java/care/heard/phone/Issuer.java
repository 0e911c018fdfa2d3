package care.heard.phone;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.stream.StreamSupport;

/** The issuer directory, asked without saying who asks. */
final class Issuer {
  private static final String PATH = "/.well-known/private-token-issuer-directory";

  private final Published published;

  Issuer(URI server) {
    this.published = new Published(server);
  }

  /** A new pass for the authority's key; trouble where others are shown another key. */
  BlindPass passFor(String authority) {
    JsonNode asked = directory(PATH + "?authority=" + authority);
    String key = asked.at("/token-keys/0/token-key").asText();
    boolean isEverybodys =
        StreamSupport.stream(directory(PATH).get("token-keys").spliterator(), false)
            .filter(entry -> entry.path("authority").asText().equals(authority))
            .allMatch(entry -> entry.path("token-key").asText().equals(key));
    if (!isEverybodys) {
      throw new Trouble("Heard shows different keys for the same passes. Tell somebody you trust.");
    }
    byte[] challenge = BlindPass.decode(asked.path("challenge").asText());
    return BlindPass.make(BlindPass.decode(key), challenge);
  }

  private JsonNode directory(String path) {
    return published.at(path, "Heard has no keys for passes right now. Try again later.");
  }
}
