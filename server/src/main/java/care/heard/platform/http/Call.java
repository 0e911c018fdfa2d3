package care.heard.platform.http;

import care.heard.platform.access.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One request, after it was checked against the contract and its caller is known. */
public final class Call {
  private final Operation operation;
  private final Caller caller;
  private final HttpServerRequest request;
  private final Map<String, String> parameters;
  private final JsonNode body;

  Call(
      Operation operation,
      Caller caller,
      HttpServerRequest request,
      Map<String, String> parameters,
      JsonNode body) {
    this.operation = operation;
    this.caller = caller;
    this.request = request;
    this.parameters = parameters;
    this.body = body;
  }

  /** Who is asking. */
  public Caller caller() {
    return caller;
  }

  /** The request itself, for what callers prove with its headers. */
  public HttpServerRequest request() {
    return request;
  }

  /** Who is asking, on operations for young people; NOT_ALLOWED for anybody else. */
  public Caller.YoungPerson youngPerson() {
    return as(Caller.YoungPerson.class);
  }

  /** Who is asking, where the access matrix lets in nobody but holders of a pass. */
  public Caller.PassHolder passHolder() {
    return (Caller.PassHolder) caller;
  }

  /** Who is asking, where the access matrix lets in nobody but holders of a receipt. */
  public Caller.ReceiptHolder receiptHolder() {
    return (Caller.ReceiptHolder) caller;
  }

  /** Who is asking, on operations for staff and board; NOT_ALLOWED for anybody else. */
  public Caller.StaffMember staff() {
    return as(Caller.StaffMember.class);
  }

  // The access matrix has let in nobody else; should it ever, this wall still stands.
  private <T extends Caller> T as(Class<T> kind) {
    if (!kind.isInstance(caller)) {
      throw Problem.of(ProblemType.NOT_ALLOWED);
    }
    return kind.cast(caller);
  }

  /** A path parameter that the contract declares as a UUID. */
  public UUID id(String name) {
    return UUID.fromString(parameters.get(name));
  }

  /** A path, query or header parameter of the contract, where it was sent. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The body as a record. */
  public <T> T body(Class<T> type) {
    return Json.convert(body, type);
  }

  /** The command's key, on operations that require one. */
  public IdempotencyKey idempotencyKey() {
    var key = UUID.fromString(parameters.get(Operation.IDEMPOTENCY_KEY));
    return new IdempotencyKey(key, requestHash());
  }

  private Buffer requestHash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(operation.id().getBytes(StandardCharsets.UTF_8));
      operation.pathParameters().stream()
          .map(name -> "/" + parameters.get(name))
          .forEach(part -> digest.update(part.getBytes(StandardCharsets.UTF_8)));
      digest.update(Json.bytes(body));
      return Buffer.buffer(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
