package care.heard.push.fake;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.json.webtoken.JsonWebSignature;
import com.google.api.client.json.webtoken.JsonWebToken;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A service account of a project that does not exist, with a key made on the spot. */
final class FakeServiceAccount {
  static final String PROJECT = "heard-demo";

  private static final String EMAIL = "heard@heard-demo.iam.gserviceaccount.com";
  // Google's library names Google's own endpoint here, wherever the account's file leads.
  private static final String AUDIENCE = "https://oauth2.googleapis.com/token";
  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

  private final KeyPair keys;
  private final String tokenUri;
  private final InstantSource clock = InstantSource.system();

  private FakeServiceAccount(KeyPair keys, String tokenUri) {
    this.keys = keys;
    this.tokenUri = tokenUri;
  }

  /** Makes a key; blocks for a moment. */
  static FakeServiceAccount create(URI tokenUri) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new FakeServiceAccount(generator.generateKeyPair(), tokenUri.toString());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the account's JSON where only the owner of the process can read it. */
  void writeTo(Path file) throws IOException {
    Files.deleteIfExists(file);
    var onlyOwner = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(onlyOwner));
    Files.writeString(file, json().encodePrettily());
  }

  /** Whether this is a fresh request for an access token that the account's key has signed. */
  boolean hasSigned(String assertion) {
    try {
      var jwt = JsonWebSignature.parse(GsonFactory.getDefaultInstance(), assertion);
      return "RS256".equals(jwt.getHeader().getAlgorithm())
          && jwt.verifySignature(keys.getPublic())
          && isMeant(jwt.getPayload());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private boolean isMeant(JsonWebToken.Payload payload) {
    var scopes = List.of(String.valueOf(payload.get("scope")).split(" "));
    return EMAIL.equals(payload.getIssuer())
        && payload.getAudienceAsList().equals(List.of(AUDIENCE))
        && scopes.contains(SCOPE)
        && payload.getExpirationTimeSeconds() > clock.instant().getEpochSecond();
  }

  private JsonObject json() {
    return new JsonObject()
        .put("type", "service_account")
        .put("project_id", PROJECT)
        .put("private_key_id", UUID.randomUUID().toString().replace("-", ""))
        .put("private_key", pem())
        .put("client_email", EMAIL)
        .put("client_id", "100000000000000000001")
        .put("token_uri", tokenUri);
  }

  private String pem() {
    var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
        .formatted(base64.encodeToString(keys.getPrivate().getEncoded()));
  }
}
