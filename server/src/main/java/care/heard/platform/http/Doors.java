package care.heard.platform.http;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

/** What a known caller must still show before a door opens. */
final class Doors {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private Doors() {}

  /**
   * The caller; NOT_SIGNED_IN for a session of the other kind of user, NOT_ALLOWED for a wrong role
   * or a write that another site started.
   */
  static Caller requireAllowed(RoutingContext context, Caller caller, Set<Role> allowed) {
    if (caller instanceof Caller.YoungPerson != allowed.contains(Role.YOUNG_PERSON)) {
      throw Problem.of(ProblemType.NOT_SIGNED_IN);
    }
    if (Collections.disjoint(caller.roles(), allowed) || comesFromElsewhere(context, caller)) {
      throw Problem.of(ProblemType.NOT_ALLOWED);
    }
    return caller;
  }

  /**
   * The caller; SIGN_IN_AGAIN where a sign-in with a second factor is needed, and the last one is
   * too old or there was none.
   */
  static Caller requireFresh(Caller caller, boolean needed, Instant now) {
    if (needed && !(caller instanceof Caller.StaffMember staff && isFresh(staff, now))) {
      throw Problem.of(ProblemType.SIGN_IN_AGAIN);
    }
    return caller;
  }

  private static boolean isFresh(Caller.StaffMember staff, Instant now) {
    return staff.multiFactorAt().filter(at -> at.plus(FRESH).isAfter(now)).isPresent();
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
