package care.heard.support;

import care.heard.Foundations;
import care.heard.identity.StaffSessions;
import care.heard.platform.access.Permissions;
import care.heard.platform.access.Role;
import care.heard.platform.http.Limits;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.Set;

/** A page of the tests' own that opens only after a sign-in with a second factor. */
public final class FreshPage {
  /** Where it is. */
  public static final String PATH = "/test/opened";

  private static final Permissions FRESH_ONLY =
      new Permissions() {
        @Override
        public Set<Role> allowed(String operationId) {
          return Set.of(Role.PARTICIPATION_OFFICER, Role.SAFEGUARDING_LEAD);
        }

        @Override
        public boolean needsFreshSignIn(String operationId) {
          return true;
        }
      };

  private FreshPage() {}

  static void bind(Router router, Foundations on, StaffSessions sessions) {
    new Pages(router, on.contract(), FRESH_ONLY, sessions::whoIs, Limits.none(), on.clock())
        .leadingTo(PATH, "readFeedback", _ -> Future.succeededFuture(Reply.html("<h1>Open</h1>")));
  }
}
