package care.heard.questions;

import care.heard.platform.pages.Asset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pictures that easy-read questions can have: those of one file, by their names in it. */
final class Symbols {
  private static final Pattern NAME = Pattern.compile("<symbol id=\"([a-z-]+)\"");
  private static final Set<String> KNOWN = read();

  private Symbols() {}

  static Set<String> known() {
    return KNOWN;
  }

  private static Set<String> read() {
    return NAME.matcher(new String(Asset.SYMBOLS.bytes(), StandardCharsets.UTF_8))
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
