package care.heard.board;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Questions that the board could ask about a theme: data, so that they are easy to put better. */
final class BoardQuestions {
  private static final String FILE = "/board/questions.yaml";

  private final Written written;

  private record Written(List<String> any, Map<String, List<String>> themes) {}

  BoardQuestions() {
    try (var in = BoardQuestions.class.getResourceAsStream(FILE)) {
      written = new ObjectMapper(new YAMLFactory()).readValue(in, Written.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /** Those about the theme, where it is one of the standard ones, and those about any. */
  List<String> about(String theme) {
    var own = written.themes().getOrDefault(theme, List.of());
    return Stream.concat(own.stream(), written.any().stream()).toList();
  }
}
