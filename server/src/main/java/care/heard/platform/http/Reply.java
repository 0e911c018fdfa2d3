package care.heard.platform.http;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back: a status, headers, and the bytes of the body. */
public record Reply(int status, Map<String, String> headers, Buffer body) {
  private static final String JSON = "application/json";

  /** 200 with a body. */
  public static Reply ok(Object body) {
    return json(200, body);
  }

  /** 201 with a body. */
  public static Reply created(Object body) {
    return json(201, body);
  }

  /** 204. */
  public static Reply noContent() {
    return new Reply(204, Map.of(), Buffer.buffer());
  }

  /** 304: what the caller holds is still right. */
  public static Reply notModified(String etag) {
    return new Reply(304, Map.of("ETag", etag), Buffer.buffer());
  }

  /** 200 with a page. */
  public static Reply html(String page) {
    return html(200, page);
  }

  /** A page with another status. */
  public static Reply html(int status, String page) {
    return new Reply(
        status, Map.of("Content-Type", "text/html; charset=utf-8"), Buffer.buffer(page));
  }

  /** 303: after a form was sent, so that a reload sends nothing again. */
  public static Reply seeOther(String path) {
    return new Reply(303, Map.of("Location", path), Buffer.buffer());
  }

  /** Bytes that exist already. */
  public static Reply bytes(int status, String contentType, byte[] body) {
    return new Reply(status, Map.of("Content-Type", contentType), Buffer.buffer(body));
  }

  /** The same with one more header. */
  public Reply with(String header, String value) {
    return with(Map.of(header, value));
  }

  /** The same with more headers. */
  public Reply with(Map<String, String> further) {
    var more = new LinkedHashMap<>(headers);
    more.putAll(further);
    return new Reply(status, more, body);
  }

  private static Reply json(int status, Object body) {
    return bytes(status, JSON, Json.bytes(body));
  }
}
