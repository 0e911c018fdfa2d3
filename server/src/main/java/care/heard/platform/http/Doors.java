package care.heard.platform.http;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

/** What a known caller must still show before a door opens. */
final class Doors {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final String PASS_SCHEME = "PrivateToken ";
  private static final String RECEIPT_SCHEME = "Receipt ";
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private Doors() {}

  /**
   * The request; turns away what cannot open this door before anybody looks who it is: PASS_NEEDED
   * or RECEIPT_NEEDED where one is asked for and there is none, or more than that; NOT_SIGNED_IN
   * for either of them elsewhere.
   */
  static HttpServerRequest requireKind(HttpServerRequest request, Set<Role> allowed) {
    if (allowed.contains(Role.PASS_HOLDER)) {
      requireNot(!isAlone(request, PASS_SCHEME), ProblemType.PASS_NEEDED);
    } else if (allowed.contains(Role.RECEIPT_HOLDER)) {
      requireNot(!isAlone(request, RECEIPT_SCHEME), ProblemType.RECEIPT_NEEDED);
    } else {
      requireNot(
          shows(request, PASS_SCHEME) || shows(request, RECEIPT_SCHEME), ProblemType.NOT_SIGNED_IN);
    }
    return request;
  }

  private static boolean shows(HttpServerRequest request, String scheme) {
    var authorization = String.valueOf(request.getHeader("Authorization"));
    return authorization.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  // With nothing beside it that says who is asking.
  private static boolean isAlone(HttpServerRequest request, String scheme) {
    var headers = request.headers();
    return shows(request, scheme)
        && !headers.contains("Cookie")
        && !headers.contains("DPoP")
        && headers.getAll("Authorization").size() == 1;
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
    var mayCall = !Collections.disjoint(caller.roles(), allowed);
    requireNot(!mayCall && isOfAnotherKind(caller, allowed), ProblemType.NOT_SIGNED_IN);
    if (!mayCall || comesFromElsewhere(context, caller)) {
      throw Problem.of(ProblemType.NOT_ALLOWED);
    }
    return caller;
  }

  private static boolean isOfAnotherKind(Caller caller, Set<Role> allowed) {
    return caller instanceof Caller.YoungPerson != allowed.contains(Role.YOUNG_PERSON)
        || caller instanceof Caller.PassHolder != allowed.contains(Role.PASS_HOLDER)
        || caller instanceof Caller.ReceiptHolder != allowed.contains(Role.RECEIPT_HOLDER);
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
