package care.heard.safeguarding.score;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Invented texts with and without a disclosure, out of a file with lists and sentences. */
public final class HarmTexts {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
  private static final String HARMLESS = "none";

  private final Map<String, List<String>> sections = new LinkedHashMap<>();
  private final Random random;

  private HarmTexts(String resource, long seed) {
    this.random = new Random(seed);
    try (var in = HarmTexts.class.getResourceAsStream("/disclosures/" + resource)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (var part : text.split("\n\\[", -1)) {
        var lines = part.lines().toList();
        sections.put(lines.getFirst().replace("]", ""), lines.subList(1, lines.size()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of them; the kind is {@code none} where nobody is in danger. */
  public record Text(String words, String kind) {
    /** Whether somebody is not safe. */
    public boolean isDisclosure() {
      return !kind.equals(HARMLESS);
    }
  }

  /** Each sentence of the file so many times, filled and framed otherwise each time. */
  public static List<Text> of(String resource, int times, long seed) {
    var file = new HarmTexts(resource, seed);
    var texts = new ArrayList<Text>();
    for (int i = 0; i < times; i++) {
      file.sections.forEach((kind, lines) -> {
        if (kind.contains("-") || file.isKind(kind)) {
          lines.forEach(line -> texts.add(new Text(file.fill(line), kind)));
        }
      });
    }
    return List.copyOf(texts);
  }

  /** What young people of the invented council say where nobody is in danger. */
  public static List<Text> ofTheDemo() {
    try (var in = HarmTexts.class.getResourceAsStream("/demo/words.json")) {
      var texts = new ArrayList<Text>();
      for (var theme : new ObjectMapper().readTree(in).properties()) {
        for (var mood : theme.getValue().properties()) {
          if (!theme.getKey().equals("SAFE") || mood.getKey().equals("happy")) {
            mood.getValue().forEach(said -> texts.add(new Text(plain(said.asText()), HARMLESS)));
          }
        }
      }
      return List.copyOf(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String said) {
    return SLOT.matcher(said).replaceAll("somebody");
  }

  private boolean isKind(String section) {
    return List.of(
            "sexual",
            "physical",
            "neglect",
            "exploitation",
            "online",
            "missing",
            "substance",
            HARMLESS)
        .contains(section);
  }

  private String fill(String line) {
    var words = SLOT.matcher(line).replaceAll(slot -> pick(slot.group(1)));
    return pick("before") + words + pick("after");
  }

  private String pick(String list) {
    var from = List.of(sections.get(list).getFirst().split("\\|", -1));
    return from.get(random.nextInt(from.size()));
  }
}
