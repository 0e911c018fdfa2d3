package care.heard.releases;

import java.util.Comparator;
import java.util.List;

/**
 * Themes as a page lists them: the most shown first, those withheld last. Only shown figures and
 * titles decide, so that the order tells nothing more.
 */
final class ThemeOrder {
  private static final Comparator<ThemeFigures> ORDER =
      Comparator.comparingInt(ThemeOrder::shown).reversed().thenComparing(ThemeFigures::title);

  private ThemeOrder() {}

  static List<ThemeFigures> of(List<ThemeFigures> themes) {
    return themes.stream().sorted(ORDER).toList();
  }

  private static int shown(ThemeFigures theme) {
    return theme.figure().withheld() ? 0 : theme.figure().value();
  }
}
