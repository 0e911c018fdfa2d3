package care.heard.platform.held;

import java.util.List;

/**
 * One kind of thing that is held on a young person.
 *
 * @param code names the section for programs, such as {@code meetings}
 * @param title what it is, as a young person reads it
 * @param about why it is held and who sees it, in a sentence or two for them
 * @param things each thing that is held; empty where there is none
 */
public record HeldSection(String code, String title, String about, List<HeldThing> things) {
  @Override
  public String toString() {
    return "HeldSection[" + code + "]";
  }
}
