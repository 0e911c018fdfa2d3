package care.heard.identity;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.pages.Accent;
import care.heard.platform.pages.PageFrame;
import io.vertx.core.Future;

/** What stands around each page of somebody signed in. */
public final class Frames {
  private final Authorities authorities;
  private final Places places;

  Frames(Authorities authorities, Places places) {
    this.authorities = authorities;
    this.places = places;
  }

  /** The frame of the page at that path of the navigation. */
  public Future<PageFrame> of(Tx tx, Caller.StaffMember staff, String path) {
    return authorities.own(tx).map(authority -> frame(authority, staff, path));
  }

  private PageFrame frame(Authority authority, Caller.StaffMember staff, String path) {
    var lines =
        authority.helpLines().stream()
            .map(line -> new PageFrame.HelpLine(line.name(), line.phone(), line.when()))
            .toList();
    return PageFrame.of(authority.shownName(), staff, places.of(staff, path))
        .withHelpLines(lines)
        .withAccent(authority.branding().accent().flatMap(Accent::of));
  }
}
