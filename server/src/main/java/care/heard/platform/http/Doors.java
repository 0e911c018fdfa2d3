package care.heard.platform.http;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.Set;

/** What a known caller must still show before a door opens. */
final class Doors {
  private static final String PASS_SCHEME = "PrivateToken ";
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private Doors() {}

  /**
   * The request; turns away what cannot open this door before anybody looks who it is: PASS_NEEDED
   * where a pass is asked for and there is none, or more than a pass; NOT_SIGNED_IN for a pass
   * elsewhere.
   */
  static HttpServerRequest requireKind(HttpServerRequest request, Set<Role> allowed) {
    var headers = request.headers();
    var authorization = String.valueOf(headers.get("Authorization"));
    var pass = authorization.regionMatches(true, 0, PASS_SCHEME, 0, PASS_SCHEME.length());
    if (!allowed.contains(Role.PASS_HOLDER)) {
      requireNot(pass, ProblemType.NOT_SIGNED_IN);
      return request;
    }
    var more = headers.contains("Cookie") || headers.contains("DPoP");
    requireNot(
        !pass || more || headers.getAll("Authorization").size() > 1, ProblemType.PASS_NEEDED);
    return request;
  }

  private static void requireNot(boolean wrong, ProblemType type) {
    if (wrong) {
      throw Problem.of(type);
    }
  }

  /**
   * The caller; NOT_SIGNED_IN for a session of the other kind of user, NOT_ALLOWED for a wrong role
   * or a write that another site started.
   */
  static Caller requireAllowed(RoutingContext context, Caller caller, Set<Role> allowed) {
    requireNot(
        caller instanceof Caller.YoungPerson != allowed.contains(Role.YOUNG_PERSON)
            || caller instanceof Caller.PassHolder != allowed.contains(Role.PASS_HOLDER),
        ProblemType.NOT_SIGNED_IN);
    if (Collections.disjoint(caller.roles(), allowed) || comesFromElsewhere(context, caller)) {
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
