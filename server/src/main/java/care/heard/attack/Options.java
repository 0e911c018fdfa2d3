package care.heard.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options of a command, each with one value. */
public record Options(Map<String, String> values) {
  private static final long MOST = 100_000;

  /** Those that follow the command's name; empty where something else is among them. */
  public static Optional<Options> parse(List<String> arguments, Set<String> known) {
    if (arguments.size() % 2 != 0) {
      return Optional.empty();
    }
    var values = new HashMap<String, String>();
    for (int i = 0; i < arguments.size(); i += 2) {
      values.put(arguments.get(i), arguments.get(i + 1));
    }
    return known.containsAll(values.keySet())
        ? Optional.of(new Options(Map.copyOf(values)))
        : Optional.empty();
  }

  /** The value of an option, where it is given. */
  public Optional<String> text(String option) {
    return Optional.ofNullable(values.get(option));
  }

  /** A whole number, at most 100,000; 0 where it is none. */
  public long number(String option, long otherwise) {
    var text = text(option).orElse(Long.toString(otherwise));
    return text.matches("\\d{1,6}") ? Math.min(MOST, Long.parseLong(text)) : 0;
  }
}
