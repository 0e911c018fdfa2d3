package care.heard.support;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One window of Chromium at a phone's size, driven over the DevTools protocol. */
public final class Browser {
  private static final String LISTENING = "DevTools listening on ";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final WebSocket socket;
  private final String session;

  private Browser(Process process) throws Exception {
    this.process = process;
    this.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(address(process.errorReader())), new Listener())
            .get(20, TimeUnit.SECONDS);
    var page = new JsonObject().put("url", "about:blank");
    var target = ask(null, "Target.createTarget", page).getString("targetId");
    var attach = new JsonObject().put("targetId", target).put("flatten", true);
    this.session = ask(null, "Target.attachToTarget", attach).getString("sessionId");
    ask("Runtime.enable", new JsonObject());
    ask("Log.enable", new JsonObject());
    ask("Network.enable", new JsonObject());
  }

  /** Where Chromium is on this machine, if it is installed. */
  public static Optional<Path> find() {
    var folders = System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1);
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a window; what it keeps is in that folder. */
  public static Browser open(Path chromium, Path profile) throws Exception {
    var command =
        List.of(
            chromium.toString(),
            "--headless=new",
            "--no-sandbox",
            "--no-first-run",
            "--disable-gpu",
            "--window-size=360,740",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile.toAbsolutePath());
    return new Browser(new ProcessBuilder(command).start());
  }

  /** Goes to an address. */
  public void go(URI address) throws Exception {
    ask("Page.navigate", new JsonObject().put("url", address.toString()));
  }

  /** Keeps a picture of the whole page, as a phone of 360 pixels shows it, to be looked at. */
  public void picture(Path file) throws Exception {
    size(360, 740);
    keepPicture(file);
  }

  /** From now on the window has that size; up to 480 pixels it is a phone's. */
  public void size(int width, int height) throws Exception {
    var size = new JsonObject().put("width", width).put("height", height);
    size.put("mobile", width <= 480).put("deviceScaleFactor", 1);
    ask("Emulation.setDeviceMetricsOverride", size);
  }

  /** Presses a key together with Alt, as for the access key of a field. */
  public void pressAlt(String key) throws Exception {
    for (var type : List.of("rawKeyDown", "char", "keyUp")) {
      var press = new JsonObject().put("type", type).put("modifiers", 1).put("key", key);
      press.put("code", "Digit" + key).put("windowsVirtualKeyCode", (int) key.charAt(0));
      press.put("text", key).put("unmodifiedText", key);
      ask("Input.dispatchKeyEvent", press);
    }
  }

  /** Keeps a picture of the whole page as the window shows it now. */
  public void keepPicture(Path file) throws Exception {
    var shot = new JsonObject().put("captureBeyondViewport", true).put("format", "png");
    var png = ask("Page.captureScreenshot", shot).getString("data");
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(png));
  }

  /** Takes the network away, or gives it back. */
  public void offline(boolean offline) throws Exception {
    var conditions = new JsonObject().put("offline", offline).put("latency", 0);
    ask(
        "Network.emulateNetworkConditions",
        conditions.put("downloadThroughput", -1).put("uploadThroughput", -1));
  }

  /** What a script gives, awaited. */
  public Object run(String script) throws Exception {
    var request = new JsonObject().put("expression", script);
    var answer =
        ask("Runtime.evaluate", request.put("awaitPromise", true).put("returnByValue", true));
    if (answer.containsKey("exceptionDetails")) {
      throw new IllegalStateException(answer.getJsonObject("exceptionDetails").encode());
    }
    return answer.getJsonObject("result").getValue("value");
  }

  /** Waits until a script gives true. */
  public void until(String script) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    while (!Boolean.TRUE.equals(run(script))) {
      if (Instant.now().isAfter(end)) {
        var shown = run("document.body.innerText");
        throw new AssertionError("never true: " + script + "\non the page:\n" + shown);
      }
      Thread.sleep(50);
    }
  }

  /** What went wrong on the pages, as their console tells it. */
  public List<String> errors() {
    return errors;
  }

  /** Closes the window and ends Chromium. */
  public void close() throws Exception {
    ask(null, "Browser.close", new JsonObject());
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    client.shutdownNow();
  }

  private JsonObject ask(String method, JsonObject parameters) throws Exception {
    return ask(session, method, parameters);
  }

  private JsonObject ask(String to, String method, JsonObject parameters) throws Exception {
    int id = ids.incrementAndGet();
    var message = new JsonObject().put("id", id).put("method", method).put("params", parameters);
    if (to != null) {
      message.put("sessionId", to);
    }
    var answer = new CompletableFuture<JsonObject>();
    answers.put(id, answer);
    socket.sendText(message.encode(), true).get(20, TimeUnit.SECONDS);
    return answer.get(20, TimeUnit.SECONDS);
  }

  private void received(JsonObject message) {
    var waiting = message.containsKey("id") ? answers.remove(message.getInteger("id")) : null;
    if (waiting != null) {
      waiting.complete(message.getJsonObject("result", new JsonObject()));
    }
    switch (message.getString("method", "")) {
      case "Runtime.exceptionThrown" -> errors.add(message.encode());
      case "Log.entryAdded" -> addError(message, "entry", "level");
      case "Runtime.consoleAPICalled" -> addError(message, "", "type");
      default -> {}
    }
  }

  private void addError(JsonObject message, String inside, String kind) {
    var parameters = message.getJsonObject("params");
    var entry = inside.isEmpty() ? parameters : parameters.getJsonObject(inside);
    if (entry.getString(kind).equals("error")) {
      errors.add(entry.encode());
    }
  }

  private static String address(BufferedReader output) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(LISTENING)) {
        return line.substring(LISTENING.length());
      }
    }
    throw new IOException("Chromium ended without listening");
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        received(new JsonObject(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
