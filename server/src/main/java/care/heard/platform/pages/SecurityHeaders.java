package care.heard.platform.pages;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * What every answer tells a browser not to do: run or load anything that is not ours, frame a page,
 * guess a type, tell other sites where somebody came from, or keep a page. A reply that may be kept
 * says so itself.
 */
public final class SecurityHeaders implements Handler<RoutingContext> {
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "style-src 'self'",
          "script-src 'self'",
          "img-src 'self'",
          "font-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Embedder-Policy", "require-corp",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");

  // Two years, as browsers' preload lists ask.
  private static final String HTTPS_ALONE = "max-age=63072000; includeSubDomains";

  private final Map<String, String> headers;

  private SecurityHeaders(Map<String, String> headers) {
    this.headers = headers;
  }

  /** For a service that is reached at that address: by https, and then by nothing else. */
  public static SecurityHeaders at(URI publicUrl) {
    var headers = new HashMap<>(HEADERS);
    if ("https".equals(publicUrl.getScheme())) {
      headers.put("Strict-Transport-Security", HTTPS_ALONE);
    }
    return new SecurityHeaders(Map.copyOf(headers));
  }

  @Override
  public void handle(RoutingContext context) {
    headers.forEach(context.response()::putHeader);
    context.next();
  }
}
