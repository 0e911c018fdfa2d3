package care.heard.support;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Promise 5 over a whole run of tests: every payload that reached a push service is kept, and none
 * may have the name of a young person or a worker in it, a word of a meeting, or <em>care</em>.
 */
public final class PayloadScan {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d+(?=s?\\b)");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final int SHORTEST_NAME = 3;

  /** Payloads that differ in more than their ids and numbers, each with how often it was seen. */
  private static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();

  private static final Set<String> TELLING = ConcurrentHashMap.newKeySet();

  /** What every payload is made of: these words say nothing, whoever bears them as a name. */
  private static final Set<String> NEUTRAL =
      words(
              "you have something new data kind wake android priority high ttl apns headers push"
                  + " type alert expiration collapse payload aps body mutable content")
          .collect(Collectors.toSet());

  static {
    tells("care");
    tells("meeting review reminder invitation cancelled worker reply visit");
  }

  private PayloadScan() {}

  /** A payload, as the push service got it: the phone's token is its address and not in it. */
  public static void saw(JsonObject message) {
    var payload = message.copy();
    payload.remove("token");
    var shape = ID.matcher(payload.encode()).replaceAll("ID");
    SEEN.merge(NUMBER.matcher(shape).replaceAll("0"), 1, Integer::sum);
  }

  /** Each of these words says something about somebody. */
  public static void tells(String words) {
    words(words).filter(word -> !NEUTRAL.contains(word)).forEach(TELLING::add);
  }

  /** Whether that word is looked for. */
  static boolean knows(String word) {
    return TELLING.contains(word);
  }

  /** How many payloads were seen. */
  static int seen() {
    return SEEN.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The first payload that says something, and what. */
  static Optional<String> leak() {
    return SEEN.keySet().stream().flatMap(payload -> leak(payload).stream()).findFirst();
  }

  /** Fails where a payload of this run says something. */
  static void require() {
    leak()
        .ifPresent(leak -> {
          throw new AssertionError("A push said something about somebody: " + leak);
        });
  }

  private static Optional<String> leak(String payload) {
    var found = words(payload).filter(TELLING::contains).collect(Collectors.toSet());
    return found.isEmpty() ? Optional.empty() : Optional.of(found + " in " + payload);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1))
        .filter(word -> word.length() >= SHORTEST_NAME);
  }
}
