package care.heard.mydata;

import care.heard.platform.held.HeldSection;
import care.heard.platform.held.Retention;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that is held on a young person.
 *
 * @param callMe what they are called
 * @param authority whose records these are
 * @param keptFor how long each kind is kept
 * @param leftOut what is held and not in the sections, and why, in words for them
 */
public record MyData(
    String callMe,
    String authority,
    LocalDate madeOn,
    List<HeldSection> sections,
    List<KeptFor> keptFor,
    List<LeftOut> leftOut) {

  /** How long something is kept, and why. */
  public record KeptFor(String what, String howLong, String since, String why) {
    static KeptFor of(Retention.Kind kind) {
      return new KeptFor(kind.what(), kind.kept(), kind.from(), kind.why());
    }
  }

  /**
   * Something that is held and cannot be shown.
   *
   * @param what it is
   * @param why it is not shown
   */
  public record LeftOut(String what, String why) {}

  @Override
  public String toString() {
    return "MyData";
  }
}
