package care.heard.quotes.redaction;

import care.heard.quotes.redaction.ChildMessages.Labelled.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Invented messages in which what must not be seen is marked: 45 % in small letters throughout, a
 * slip of the finger in 8 % of the words.
 */
public final class ChildMessages {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z']{4,}");
  private static final double SMALL_LETTERS = 0.45;
  private static final double SLIPS = 0.08;

  private final Map<String, List<String>> lists = new HashMap<>();
  private final Random random;

  private ChildMessages(String resource, long seed) {
    this.random = new Random(seed);
    try (var in = ChildMessages.class.getResourceAsStream("/redaction/" + resource)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (var part : text.split("\n\\[", -1)) {
        var lines = part.lines().toList();
        var name = lines.getFirst().replace("]", "");
        var body = lines.subList(1, lines.size());
        lists.put(
            name, name.equals("template") ? body : List.of(String.join("|", body).split("\\|")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One message. */
  public record Labelled(String text, List<Span> spans) {
    /** What must not be seen of it. */
    public record Span(int start, int end, String kind) {}

    String json() {
      var marked =
          spans.stream()
              .map(s ->
                  "{\"start\":%d,\"end\":%d,\"kind\":\"%s\"}".formatted(s.start, s.end, s.kind))
              .collect(Collectors.joining(","));
      return "{\"text\":\"%s\",\"spans\":[%s]}"
          .formatted(text.replace("\"", "\\\"").replace("\n", "\\n"), marked);
    }
  }

  /** So many messages, one JSON object a line. */
  public static Path write(String resource, int many, long seed, Path file) throws IOException {
    var messages = new ChildMessages(resource, seed);
    var lines = new ArrayList<String>();
    for (int i = 0; i < many; i++) {
      lines.add(messages.next().json());
    }
    return Files.write(file, lines);
  }

  private Labelled next() {
    var text = new StringBuilder();
    var spans = new ArrayList<Span>();
    int sentences = 1 + random.nextInt(3);
    for (int i = 0; i < sentences; i++) {
      if (i > 0) {
        text.append(random.nextInt(4) == 0 ? "\n" : " ");
      }
      sentence(pick("template"), text, spans);
    }
    var whole = random.nextDouble() < SMALL_LETTERS ? lower(text.toString()) : text.toString();
    return new Labelled(whole, List.copyOf(spans));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private void sentence(String template, StringBuilder text, List<Span> spans) {
    var slot = SLOT.matcher(template);
    int at = 0;
    while (slot.find()) {
      text.append(slips(template.substring(at, slot.start())));
      var start = text.length();
      text.append(slips(pick(slot.group(1))));
      spans.add(new Span(start, text.length(), slot.group(1)));
      at = slot.end();
    }
    text.append(slips(template.substring(at)));
  }

  private String slips(String words) {
    return WORD.matcher(words)
        .replaceAll(word -> random.nextDouble() < SLIPS ? slip(word.group()) : word.group());
  }

  private String slip(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  private String pick(String list) {
    var from = lists.get(list);
    return from.get(random.nextInt(from.size()));
  }
}
