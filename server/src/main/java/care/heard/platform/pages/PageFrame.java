package care.heard.platform.pages;

import care.heard.platform.access.Caller;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every page: the council's name, who is signed in, where one can go.
 *
 * @param authority the council's name, in its own header
 * @param signedInAs the name of whoever is signed in; empty on pages for everybody
 * @param formToken proves that a form came from a page of this session; empty for strangers
 * @param helpLines whom to call when a child is not safe, at the foot of every page
 * @param accent the council's colour, where it has one of its own
 */
public record PageFrame(
    String authority,
    Optional<String> signedInAs,
    String formToken,
    List<Link> navigation,
    List<HelpLine> helpLines,
    Optional<Accent> accent) {
  private static final List<HelpLine> NATIONAL =
      List.of(
          new HelpLine("Emergency", "999", "If somebody is in danger now"),
          new HelpLine("Childline", "0800 1111", "For anybody under 19, day and night"));

  /** A frame in the colours of Heard. */
  public PageFrame(
      String authority,
      Optional<String> signedInAs,
      String formToken,
      List<Link> navigation,
      List<HelpLine> helpLines) {
    this(authority, signedInAs, formToken, navigation, helpLines, Optional.empty());
  }

  /** A place one can go; {@code current} marks the page one is on. */
  public record Link(String title, String path, boolean current) {}

  /** Somebody to call: the number with spaces for reading, and when to call it. */
  public record HelpLine(String name, String phone, String when) {
    /** The number as a phone dials it. */
    public String dial() {
      return phone.replaceAll("[^0-9+]", "");
    }
  }

  /** The frame for somebody signed in. */
  public static PageFrame of(String authority, Caller.StaffMember caller, List<Link> navigation) {
    return new PageFrame(
        authority, Optional.of(caller.name()), caller.formToken(), navigation, NATIONAL);
  }

  /** The frame for a page that anybody may see. */
  public static PageFrame open(String authority) {
    return new PageFrame(authority, Optional.empty(), "", List.of(), NATIONAL);
  }

  /** The same with the authority's own help lines in place of the national ones. */
  public PageFrame withHelpLines(List<HelpLine> lines) {
    return new PageFrame(authority, signedInAs, formToken, navigation, List.copyOf(lines), accent);
  }

  /** The same in the council's own colour. */
  public PageFrame withAccent(Optional<Accent> colour) {
    return new PageFrame(authority, signedInAs, formToken, navigation, helpLines, colour);
  }
}
