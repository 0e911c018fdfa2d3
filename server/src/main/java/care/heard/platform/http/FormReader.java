package care.heard.platform.http;

import care.heard.platform.access.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a form as the body of an operation: what the contract refuses in JSON, it refuses here. */
final class FormReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Operation operation;

  FormReader(Operation operation) {
    this.operation = operation;
  }

  /** What was sent; NOT_ALLOWED for a form that is not from a page of this session. */
  FormAttempt attempt(RoutingContext context, Caller.StaffMember caller) {
    var form = context.request().formAttributes();
    if (!isOurs(form.get(FormAttempt.TOKEN), caller.formToken())) {
      throw Problem.of(ProblemType.NOT_ALLOWED)
          .detail("This page was open too long. Go back, reload it, and try again.");
    }
    return new FormAttempt(
        caller, context.request(), Map.copyOf(context.pathParams()), values(form));
  }

  /** The call; fails with INVALID where the form does not make a valid body. */
  Call read(FormAttempt attempt) {
    var parameters = new HashMap<>(attempt.parameters());
    if (!attempt.value(FormAttempt.KEY).isEmpty()) {
      parameters.put(Operation.IDEMPOTENCY_KEY, attempt.value(FormAttempt.KEY));
    }
    if (!attempt.value(FormAttempt.MATCH).isEmpty()) {
      parameters.put(Operation.IF_MATCH, attempt.value(FormAttempt.MATCH));
    }
    CallReader.requireAll(operation, parameters);
    return new Call(
        operation, attempt.caller(), attempt.request(), parameters, body(attempt.values()));
  }

  private JsonNode body(Map<String, List<String>> values) {
    if (operation.body().isEmpty()) {
      return NODES.nullNode();
    }
    var schema = operation.body().get();
    var object = NODES.objectNode();
    schema
        .getSchemaNode()
        .path("properties")
        .properties()
        .forEach(property -> {
          var typed = typed(property.getValue(), values.get(property.getKey()));
          if (typed != null) {
            object.set(property.getKey(), typed);
          }
        });
    RequestBody.requireText(object, "");
    SchemaErrors.require(schema, object, "");
    return object;
  }

  // What is no number is left as text, for the schema to refuse. An empty text field is a field
  // that was left out; an unticked list is an empty list.
  private static JsonNode typed(JsonNode schema, List<String> sent) {
    if (schema.path("type").asText().equals("array")) {
      var list = NODES.arrayNode();
      if (sent != null) {
        sent.stream().map(String::strip).filter(v -> !v.isEmpty()).forEach(list::add);
      }
      return list;
    }
    var text = sent == null ? "" : sent.getFirst().strip().replace("\r\n", "\n");
    if (text.isEmpty()) {
      return null;
    }
    return schema.path("type").asText().equals("integer") && text.matches("-?\\d{1,9}")
        ? NODES.numberNode(Integer.parseInt(text))
        : NODES.textNode(text);
  }

  private static Map<String, List<String>> values(MultiMap form) {
    var values = new LinkedHashMap<String, List<String>>();
    form.names().forEach(name -> values.put(name, List.copyOf(form.getAll(name))));
    return values;
  }

  private static boolean isOurs(String sent, String expected) {
    return sent != null
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
