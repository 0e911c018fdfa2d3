package care.heard.platform.http;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a request as its operation in the contract says, or fails with a problem. */
final class CallReader {
  static final Caller STRANGER = new Caller.Stranger(Surface.YOUNG, Optional.empty(), "");

  private final Operation operation;
  private final Set<String> queryParameters;

  CallReader(Operation operation) {
    this.operation = operation;
    this.queryParameters =
        operation.parameters().stream()
            .filter(p -> p.in().equals("query"))
            .map(Operation.Parameter::name)
            .collect(Collectors.toSet());
  }

  /** The call; fails with BAD_REQUEST, INVALID, NOT_FOUND or WRONG_CONTENT_TYPE. */
  Call read(RoutingContext context, Caller caller) {
    return new Call(operation, caller, context.request(), parameters(context), body(context));
  }

  /** The call of a page: a link may bear parameters that only the page knows. */
  Call readPage(RoutingContext context, Caller caller) {
    var values = new HashMap<String, String>();
    context.queryParams().forEach((name, value) -> values.put(name, value));
    values.putAll(context.pathParams());
    requireAll(operation, values);
    return new Call(
        operation, caller, context.request(), values, JsonNodeFactory.instance.nullNode());
  }

  /** Checks values that are there, and that required ones are; fails with a problem. */
  static void requireAll(Operation operation, Map<String, String> values) {
    for (var parameter : operation.parameters()) {
      requireParameter(parameter, values.get(parameter.name()));
    }
  }

  private JsonNode body(RoutingContext context) {
    if (operation.body().isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    requireJson(context);
    var tree = RequestBody.parse(context.body().buffer());
    SchemaErrors.require(operation.body().get(), tree, "");
    return tree;
  }

  private static void requireJson(RoutingContext context) {
    var type = String.valueOf(context.request().getHeader("Content-Type"));
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw Problem.of(ProblemType.WRONG_CONTENT_TYPE).detail("Send application/json.");
    }
  }

  private Map<String, String> parameters(RoutingContext context) {
    refuseUnknown(context);
    var values = new HashMap<String, String>();
    for (var parameter : operation.parameters()) {
      var value = value(context, parameter);
      requireParameter(parameter, value);
      if (value != null) {
        values.put(parameter.name(), value);
      }
    }
    return values;
  }

  private static void requireParameter(Operation.Parameter parameter, String value) {
    if (value != null) {
      requireValid(parameter, value);
    } else if (parameter.required()) {
      throw badRequest(pointer(parameter), "This is needed: " + parameter.name() + ".");
    }
  }

  private void refuseUnknown(RoutingContext context) {
    for (var name : context.queryParams().names()) {
      if (!queryParameters.contains(name)) {
        throw badRequest("/query/" + name, "There is no such parameter: take it out.");
      }
    }
  }

  private static String value(RoutingContext context, Operation.Parameter parameter) {
    return switch (parameter.in()) {
      case "path" -> context.pathParam(parameter.name());
      case "query" -> context.queryParams().get(parameter.name());
      default -> context.request().getHeader(parameter.name());
    };
  }

  // An id that cannot exist is answered like one that does not.
  private static void requireValid(Operation.Parameter parameter, String value) {
    try {
      SchemaErrors.require(parameter.schema(), typed(parameter, value), pointer(parameter));
    } catch (Problem invalid) {
      throw parameter.in().equals("path")
          ? Problem.notFound()
          : badRequest(pointer(parameter), invalid.detail());
    }
  }

  private static JsonNode typed(Operation.Parameter parameter, String value) {
    var nodes = JsonNodeFactory.instance;
    return switch (parameter.type().asText()) {
      case "integer" ->
          value.matches("-?\\d{1,9}")
              ? nodes.numberNode(Integer.parseInt(value))
              : nodes.textNode(value);
      case "boolean" ->
          value.matches("true|false")
              ? nodes.booleanNode(value.equals("true"))
              : nodes.textNode(value);
      default -> nodes.textNode(value);
    };
  }

  private static Problem badRequest(String pointer, String whatToDo) {
    return Problem.of(ProblemType.BAD_REQUEST).detail(whatToDo).error(pointer, whatToDo);
  }

  private static String pointer(Operation.Parameter parameter) {
    return "/" + parameter.in() + "/" + parameter.name();
  }
}
