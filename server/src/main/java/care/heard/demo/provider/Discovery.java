package care.heard.demo.provider;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** What a demo provider publishes about itself (OpenID Connect Discovery 1.0). */
final class Discovery {
  private Discovery() {}

  static Map<String, Object> of(URI issuer) {
    return Map.of(
        "issuer", issuer.toString(),
        "authorization_endpoint", issuer + "/authorize",
        "token_endpoint", issuer + "/token",
        "jwks_uri", issuer + "/jwks",
        "response_types_supported", List.of("code"),
        "subject_types_supported", List.of("public"),
        "id_token_signing_alg_values_supported", List.of("ES256"),
        "code_challenge_methods_supported", List.of("S256"),
        "authorization_response_iss_parameter_supported", true);
  }
}
