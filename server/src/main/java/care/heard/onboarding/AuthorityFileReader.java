package care.heard.onboarding;

import care.heard.platform.http.Json;
import care.heard.platform.http.Problem.FieldError;
import care.heard.platform.http.SchemaErrors;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads an authority's file, and collects everything wrong with it before it gives up. */
final class AuthorityFileReader {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              builder ->
                  builder.schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
          .getSchema(SchemaLocation.of("classpath:onboarding/authority.schema.yaml"));

  /** The file and the secret beside it. */
  record Read(AuthorityFile authority, String clientSecret) {
    @Override
    public String toString() {
      return "Read[" + authority.slug() + "]";
    }
  }

  private AuthorityFileReader() {}

  /** What the file says; {@link NotOnboarded} with every fault at once. */
  static Read read(Path file) {
    var tree = tree(file);
    var faults = new ArrayList<>(SchemaErrors.of(SCHEMA, tree));
    if (!faults.isEmpty()) {
      throw new NotOnboarded(faults);
    }
    var authority = Json.read(Json.bytes(tree), AuthorityFile.class);
    var secret = secret(file, authority, faults);
    faults.addAll(AuthorityRules.faults(authority));
    requireProvider(authority, secret, faults);
    if (!faults.isEmpty()) {
      throw new NotOnboarded(faults);
    }
    return new Read(authority, secret);
  }

  private static JsonNode tree(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new NotOnboarded(List.of(new FieldError("", "This is no YAML: " + e.getMessage())));
    } catch (IOException _) {
      throw new NotOnboarded(
          List.of(new FieldError("", "There is no readable file " + file + ".")));
    }
  }

  // Whether the provider can be asked is known to sign-in, which says so when it is given one.
  private static void requireProvider(
      AuthorityFile authority, String secret, List<FieldError> faults) {
    if (secret.isEmpty()) {
      return;
    }
    try {
      var _ = authority.identityProvider().of(UUID.randomUUID(), secret);
    } catch (IllegalArgumentException e) {
      faults.add(new FieldError("/identityProvider", e.getMessage() + "."));
    }
  }

  private static String secret(Path file, AuthorityFile authority, List<FieldError> faults) {
    var secret = file.resolveSibling(authority.identityProvider().clientSecretFile());
    try {
      var text = Files.readString(secret).strip();
      if (!text.isEmpty()) {
        return text;
      }
    } catch (IOException _) {
      // Said below, together with an empty one.
    }
    faults.add(
        new FieldError(
            "/identityProvider/clientSecretFile",
            "Put the client's secret into the file " + secret + "."));
    return "";
  }
}
