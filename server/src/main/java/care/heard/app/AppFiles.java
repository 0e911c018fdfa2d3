package care.heard.app;

import care.heard.platform.http.Problem;
import care.heard.platform.http.Replies;
import care.heard.platform.http.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Serves the app below {@code /app/}, from memory. What is in it is listed in its {@code
 * files.txt}; nothing else exists. The files are public and never differ from caller to caller.
 */
public final class AppFiles {
  private static final String FOLDER = "/app/";
  private static final String START = "index.html";
  private static final String RELEASE = "release.js";

  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "base-uri 'none'");

  private static final Map<String, AppFile> FILES = load();

  private AppFiles() {}

  /** Binds {@code /app/*}; call it before any handler that asks who is calling. */
  public static void bind(Router router) {
    router.get(FOLDER + "*").handler(AppFiles::serve);
  }

  /** Vert.x takes {@code /app} for {@code /app/*}; the app's own links need the slash. */
  private static void serve(RoutingContext context) {
    var path = context.normalizedPath();
    if (path.length() < FOLDER.length()) {
      Replies.send(context, Reply.seeOther(FOLDER));
      return;
    }
    find(path.substring(FOLDER.length()))
        .ifPresentOrElse(file -> send(context, file), () -> context.fail(Problem.notFound()));
  }

  private static void send(RoutingContext context, AppFile file) {
    var reply =
        file.reply(context.request().getHeader("If-None-Match"))
            .with("Cache-Control", "public, no-cache")
            .with("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    Replies.send(context, reply);
  }

  private static Optional<AppFile> find(String name) {
    return Optional.ofNullable(FILES.get(name.isEmpty() ? START : name));
  }

  private static Map<String, AppFile> load() {
    var files = new TreeMap<String, AppFile>();
    names().forEach(name -> files.put(name, AppFile.of(name, read(name))));
    files.put(RELEASE, release(files));
    return Map.copyOf(files);
  }

  private static List<String> names() {
    return new String(read("files.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  // The service worker keeps these files under this version: when one changes, all are fetched.
  private static AppFile release(Map<String, AppFile> files) {
    var etags = new StringBuilder();
    files.forEach((name, file) -> etags.append(name).append(file.etag()));
    var release =
        new JsonObject()
            .put("version", AppFile.hash(etags.toString().getBytes(StandardCharsets.UTF_8)))
            .put("files", new JsonArray(List.copyOf(files.keySet())));
    return AppFile.of(RELEASE, "self.RELEASE = " + release.encode() + ";\n");
  }

  private static byte[] read(String name) {
    try (var in = AppFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the build: " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
