package care.heard.themes;

import java.util.List;

/** Says what a text is about, for a person to confirm. */
interface ThemeReader {
  /** So many themes are suggested at most. */
  int AT_MOST = 3;

  /** Kept with each suggestion: which model, used how. */
  String version();

  /** The likeliest themes, at most three; none for a text that says nothing. Blocks. */
  List<ThemeSuggestion> suggest(String text);
}
