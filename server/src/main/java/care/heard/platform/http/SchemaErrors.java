package care.heard.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;

/** Says in plain words what a schema found wrong, and where. */
public final class SchemaErrors {
  private static final int AT_MOST = 20;

  private SchemaErrors() {}

  /** Everything that breaks the schema; empty where nothing does. */
  public static List<Problem.FieldError> of(Schema schema, JsonNode value) {
    return schema.validate(value).stream()
        .map(error -> new Problem.FieldError(pointer(error), words(error)))
        .toList();
  }

  /** Fails with INVALID when the value breaks the schema. */
  static void require(Schema schema, JsonNode value, String at) {
    var errors = schema.validate(value);
    if (!errors.isEmpty()) {
      throw problem(errors, at);
    }
  }

  private static Problem problem(List<Error> errors, String at) {
    var problem =
        Problem.of(ProblemType.INVALID)
            .detail(errors.size() == 1 ? words(errors.getFirst()) : "Some fields need to change.");
    for (var error : errors.subList(0, Math.min(AT_MOST, errors.size()))) {
      problem = problem.error(at + pointer(error), words(error));
    }
    return problem;
  }

  private static String pointer(Error error) {
    var location = error.getInstanceLocation().toString();
    var field =
        switch (error.getKeyword()) {
          case "required", "additionalProperties", "unevaluatedProperties" ->
              "/" + String.valueOf(error.getProperty()).replace("~", "~0").replace("/", "~1");
          default -> "";
        };
    return location + field;
  }

  private static String words(Error error) {
    var expected = error.getSchemaNode() == null ? "" : error.getSchemaNode().asText();
    return switch (error.getKeyword()) {
      case "required" -> "This is needed.";
      case "additionalProperties", "unevaluatedProperties" ->
          "There is no such field: take it out.";
      case "type" -> "This must be " + typeWords(error.getSchemaNode()) + ".";
      case "enum" -> "Use one of: " + choices(error.getSchemaNode()) + ".";
      case "const" -> "This must be " + expected + ".";
      case "maxLength" -> "Use at most " + expected + " characters.";
      case "minLength" -> "Use at least " + expected + " characters.";
      case "maxItems" -> "Send at most " + expected + ".";
      case "minItems" -> "Send at least " + expected + ".";
      case "uniqueItems" -> "Send each only once.";
      case "maximum" -> "Use " + expected + " or less.";
      case "minimum" -> "Use " + expected + " or more.";
      case "format" -> "This must be a " + expected + ".";
      case "pattern" -> "This does not have the right form.";
      default -> "This is not right: " + error.getMessage();
    };
  }

  private static String typeWords(JsonNode type) {
    return switch (type == null ? "" : type.asText()) {
      case "string" -> "a text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "an object";
      default -> "of another type";
    };
  }

  private static String choices(JsonNode values) {
    var names = new java.util.StringJoiner(", ");
    values.forEach(value -> names.add(value.asText()));
    return names.toString();
  }
}
