package care.heard.releases;

import java.util.List;

/** Lists in sentences. */
final class Words {
  private Words() {}

  /** {@code Family time, Moving home and Where I live}. */
  static String list(List<String> items) {
    var last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
