package care.heard.platform.http;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.Set;

/** What a known caller must still show before a door opens. */
final class Doors {
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private Doors() {}

  /**
   * The caller; NOT_SIGNED_IN for a session of the other kind of user, NOT_ALLOWED for a wrong role
   * or a write that another site started.
   */
  static Caller requireAllowed(RoutingContext context, Caller caller, Set<Role> allowed) {
    var mayCall = !Collections.disjoint(caller.roles(), allowed);
    if (!mayCall && caller instanceof Caller.YoungPerson != allowed.contains(Role.YOUNG_PERSON)) {
      throw Problem.of(ProblemType.NOT_SIGNED_IN);
    }
    if (!mayCall || comesFromElsewhere(context, caller)) {
      throw Problem.of(ProblemType.NOT_ALLOWED);
    }
    return caller;
  }

  // A browser says where a request started (Fetch Metadata); a cookie alone proves no intention.
  private static boolean comesFromElsewhere(RoutingContext context, Caller caller) {
    var site = context.request().getHeader("Sec-Fetch-Site");
    var reads = context.request().method().equals(HttpMethod.GET);
    return caller instanceof Caller.StaffMember
        && !reads
        && site != null
        && !OWN_SITE.contains(site);
  }
}
