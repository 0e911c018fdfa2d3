package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.http.Authenticator;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Who sent a request: a phone says so in its Authorization header, staff and board by a cookie. */
public final class Sessions implements Authenticator {
  private final PhoneCallers phones;
  private final StaffSessions staff;

  /** Asks each of these for the callers that are theirs. */
  public Sessions(PhoneCallers phones, StaffSessions staff) {
    this.phones = phones;
    this.staff = staff;
  }

  @Override
  public Future<Optional<Caller>> whoIs(HttpServerRequest request) {
    var authorization = request.getHeader("Authorization");
    return authorization == null ? staff.whoIs(request) : phones.whoIs(request, authorization);
  }
}
