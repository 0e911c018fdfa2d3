package care.heard.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What an invented young person is about to say.
 *
 * @param happyAbout those of the themes of which they have something good to say
 * @param saysUnsafe the answer to whether they feel unsafe
 */
record Mind(
    YoungPerson person,
    LocalDate day,
    String questionSet,
    List<String> themes,
    Set<String> happyAbout,
    boolean wantsAnswer,
    String saysUnsafe) {

  static final String WORKER_CHANGED = "worker-changed";
  static final String HOW_ARE_THINGS = "how-are-things";

  List<String> glad() {
    return themes.stream().filter(happyAbout::contains).toList();
  }

  List<String> sorry() {
    return themes.stream().filter(theme -> !happyAbout.contains(theme)).toList();
  }

  boolean isSorryAbout(String theme) {
    return themes.contains(theme) && !happyAbout.contains(theme);
  }
}
