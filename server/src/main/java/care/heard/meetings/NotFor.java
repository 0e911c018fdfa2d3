package care.heard.meetings;

import java.util.List;
import java.util.Locale;

/** Whom a young person does not want to see what they wrote, by name. */
final class NotFor {
  private static final int SHORTEST = 3;

  private NotFor() {}

  /**
   * Whether somebody of that name is meant: "Idris", "idris fallowfield" and "Idris Fallowfield,
   * who runs the meeting" all mean Idris Fallowfield. Rather one too many than one too few.
   */
  static boolean excludes(List<String> names, String name) {
    var plain = plain(name);
    return names.stream().map(NotFor::plain).anyMatch(entry -> means(entry, plain));
  }

  private static boolean means(String entry, String name) {
    return entry.length() >= SHORTEST && (entry.contains(name) || name.contains(entry));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.UK).strip().replaceAll("\\s+", " ");
  }
}
