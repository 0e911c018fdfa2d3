package care.heard.push.fake;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The phones behind the fake: what reached them, newest last, and what each would display. */
final class FakePhones {
  private static final int KEPT = 20_000;
  // What the app shows of its own accord when it is woken behind a lock screen.
  private static final String APP_TEXT = "You have something new";

  private final Deque<Arrival> messages = new ArrayDeque<>();
  private final List<Consumer<JsonObject>> watches = new ArrayList<>();
  private final Set<String> uninstalled = new HashSet<>();

  private record Arrival(Instant at, JsonObject message) {}

  synchronized void watch(Consumer<JsonObject> watch) {
    watches.add(watch);
  }

  synchronized void deliver(JsonObject message) {
    watches.forEach(watch -> watch.accept(message));
    messages.addLast(new Arrival(Instant.now(), message));
    if (messages.size() > KEPT) {
      messages.removeFirst();
    }
  }

  synchronized void uninstall(String token) {
    uninstalled.add(token);
  }

  synchronized boolean isUninstalled(String token) {
    return uninstalled.contains(token);
  }

  synchronized List<JsonObject> messages() {
    return messages.stream().map(Arrival::message).toList();
  }

  /** A phone shows what it was sent twice only once. */
  synchronized List<FakeDisplay> displays() {
    var shown = new LinkedHashMap<String, FakeDisplay>();
    messages.stream()
        .map(FakePhones::display)
        .forEach(display -> shown.putIfAbsent(display.token() + display.data(), display));
    return List.copyOf(shown.values());
  }

  private static FakeDisplay display(Arrival arrival) {
    var message = arrival.message();
    var data = new LinkedHashMap<String, String>();
    message
        .getJsonObject("data", new JsonObject())
        .forEach(entry -> data.put(entry.getKey(), String.valueOf(entry.getValue())));
    return new FakeDisplay(
        arrival.at(),
        message.getString("token"),
        alert(message).orElse(APP_TEXT),
        Map.copyOf(data));
  }

  private static Optional<String> alert(JsonObject message) {
    return Optional.ofNullable(message.getJsonObject("apns"))
        .map(apns -> apns.getJsonObject("payload"))
        .map(payload -> payload.getJsonObject("aps"))
        .map(aps -> aps.getJsonObject("alert"))
        .map(alert -> alert.getString("body"));
  }
}
