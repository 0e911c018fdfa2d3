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
 */
public record PageFrame(
    String authority, Optional<String> signedInAs, String formToken, List<Link> navigation) {

  /** A place one can go; {@code current} marks the page one is on. */
  public record Link(String title, String path, boolean current) {}

  /** The frame for somebody signed in. */
  public static PageFrame of(String authority, Caller.StaffMember caller, List<Link> navigation) {
    return new PageFrame(authority, Optional.of(caller.name()), caller.formToken(), navigation);
  }

  /** The frame for a page that anybody may see. */
  public static PageFrame open(String authority) {
    return new PageFrame(authority, Optional.empty(), "", List.of());
  }
}
