package care.heard.quotes.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of words that ships with the service, by the headings in it. */
final class WordList {
  private final Map<String, Set<String>> sections = new HashMap<>();

  private WordList() {}

  static WordList read(String name) {
    var list = new WordList();
    try (var in = WordList.class.getResourceAsStream("/quotes/" + name)) {
      var section = new String[] {""};
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> list.take(section, line.strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("the list " + name + " cannot be read", e);
    }
    return list;
  }

  private void take(String[] section, String line) {
    if (line.startsWith("[")) {
      section[0] = line.substring(1, line.length() - 1);
    } else {
      var words = sections.computeIfAbsent(section[0], _ -> new HashSet<>());
      for (var word : List.of(line.split(" ", -1))) {
        words.add(Tokens.plain(word));
      }
    }
  }

  /** The words under a heading; those before any under the empty one. */
  Set<String> section(String name) {
    return sections.getOrDefault(name, Set.of());
  }
}
