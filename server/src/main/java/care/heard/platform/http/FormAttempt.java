package care.heard.platform.http;

import care.heard.platform.access.Caller;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;

/**
 * A form as it was sent, before anything was accepted.
 *
 * @param parameters the page's path parameters
 * @param values what was typed or ticked, by field name
 */
public record FormAttempt(
    Caller.StaffMember caller,
    HttpServerRequest request,
    Map<String, String> parameters,
    Map<String, List<String>> values) {

  /** The hidden field that proves the form came from a page of ours. */
  public static final String TOKEN = "_form";

  /** The hidden field that makes a second click the same command. */
  public static final String KEY = "_key";

  /** The hidden field that says which state of a thing the page showed. */
  public static final String MATCH = "_match";

  /** What was typed in a field; empty where nothing was. */
  public String value(String field) {
    return values.getOrDefault(field, List.of("")).getFirst();
  }

  @Override
  public String toString() {
    return "FormAttempt[" + caller + "]";
  }
}
