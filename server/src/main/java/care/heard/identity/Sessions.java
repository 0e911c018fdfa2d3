package care.heard.identity;

import care.heard.identity.passes.PassHolders;
import care.heard.identity.receipts.ReceiptHolders;
import care.heard.platform.access.Caller;
import care.heard.platform.http.Authenticator;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * Who sent a request: a phone says so in its Authorization header, by its session, a pass or a
 * receipt, and staff and board by a cookie.
 */
public final class Sessions implements Authenticator {
  private static final String PASS_SCHEME = "PrivateToken ";

  private final PhoneCallers phones;
  private final StaffSessions staff;
  private final PassHolders passes;
  private final ReceiptHolders receipts;

  /** Asks each of these for the callers that are theirs. */
  public Sessions(
      PhoneCallers phones, StaffSessions staff, PassHolders passes, ReceiptHolders receipts) {
    this.phones = phones;
    this.staff = staff;
    this.passes = passes;
    this.receipts = receipts;
  }

  @Override
  public Future<Optional<Caller>> whoIs(HttpServerRequest request) {
    var authorization = request.getHeader("Authorization");
    if (authorization == null) {
      return staff.whoIs(request);
    }
    if (isOf(PASS_SCHEME, authorization)) {
      return passes.whoIs(authorization).map(Optional::of);
    }
    return isOf(ReceiptHolders.SCHEME, authorization)
        ? receipts.whoIs(authorization).map(Optional::of)
        : phones.whoIs(request, authorization);
  }

  private static boolean isOf(String scheme, String authorization) {
    return authorization.regionMatches(true, 0, scheme, 0, scheme.length());
  }
}
