package care.heard.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * One operation of the contract.
 *
 * @param path in the contract's form, {@code /v1/meetings/{meetingId}}
 * @param body the schema of the request's body; empty where the operation takes none
 */
record Operation(
    String id, String method, String path, List<Parameter> parameters, Optional<Schema> body) {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  static final String IF_MATCH = "If-Match";

  /**
   * A path, query or header parameter.
   *
   * @param schema what its value must be, after integers and booleans were read as such
   */
  record Parameter(String name, String in, boolean required, JsonNode type, Schema schema) {}

  Operation withoutParameters() {
    return new Operation(id, method, path, List.of(), body);
  }

  List<String> pathParameters() {
    return parameters.stream().filter(p -> p.in().equals("path")).map(Parameter::name).toList();
  }

  /** The path as Vert.x Web writes it: {@code /v1/meetings/:meetingId}. */
  String route() {
    return path.replaceAll("\\{(\\w+)}", ":$1");
  }
}
