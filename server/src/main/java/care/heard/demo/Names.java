package care.heard.demo;

import care.heard.platform.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names that sound like names and belong to nobody, and what staff write back. */
record Names(
    List<String> firstNames, List<String> familyNames, List<String> workers, List<String> replies) {

  static Names load() {
    return read("/demo/names.json", Names.class);
  }

  /** So many different people. */
  List<String> people(int count, Dice dice) {
    var all = new ArrayList<String>();
    for (var first : firstNames) {
      for (var family : familyNames) {
        all.add(first + " " + family);
      }
    }
    return dice.shuffled(all).subList(0, count);
  }

  static <T> T read(String resource, Class<T> type) {
    return Json.read(text(resource), type);
  }

  static String text(String resource) {
    try (var in = Names.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
