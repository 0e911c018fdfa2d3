package care.heard.identity;

import care.heard.platform.access.Permissions;
import care.heard.platform.access.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may call what, as {@code access.yaml} beside the contract says. */
public final class AccessMatrix implements Permissions {
  private static final String TABLE = "/openapi/access.yaml";

  private final Map<String, Set<Role>> roles = new LinkedHashMap<>();
  private final Set<String> freshSignIn;

  /** The table as it is written. */
  private record Written(
      Map<String, List<String>> operations,
      @JsonProperty("fresh-sign-in") List<String> freshSignIn) {}

  /**
   * Reads the table from the class path; fails when it names a role or an operation that there is
   * not.
   */
  public AccessMatrix() {
    var written = read();
    written.operations().forEach((id, codes) -> roles.put(id, roles(codes)));
    this.freshSignIn = Set.copyOf(written.freshSignIn());
    freshSignIn.forEach(this::allowed);
  }

  @Override
  public boolean needsFreshSignIn(String operationId) {
    return freshSignIn.contains(operationId);
  }

  @Override
  public Set<Role> allowed(String operationId) {
    var allowed = roles.get(operationId);
    if (allowed == null) {
      throw new IllegalStateException("the access matrix lacks " + operationId);
    }
    return allowed;
  }

  /** The operations the table knows. */
  public Set<String> operationIds() {
    return roles.keySet();
  }

  private static Set<Role> roles(List<String> codes) {
    return codes.stream().map(Role::of).collect(Collectors.toUnmodifiableSet());
  }

  private static Written read() {
    var yaml =
        new ObjectMapper(new YAMLFactory())
            .disable(
                com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    try (var in = AccessMatrix.class.getResourceAsStream(TABLE)) {
      return yaml.readValue(in, Written.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
  }
}
