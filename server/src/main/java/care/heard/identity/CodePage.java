package care.heard.identity;

import java.util.List;
import java.util.Optional;

/**
 * A one-time code, shown this once.
 *
 * @param code the whole code, its groups parted by dashes
 * @param forWhom the name of the young person
 * @param until when it stops working, as a day and a time in words
 * @param command how to use it from a terminal; only in the demo
 */
public record CodePage(String code, String forWhom, String until, Optional<String> command) {

  /** The code in the groups to read it out in. */
  public List<String> groups() {
    return List.of(code.split("-", -1));
  }

  @Override
  public String toString() {
    return "CodePage[hidden]";
  }
}
