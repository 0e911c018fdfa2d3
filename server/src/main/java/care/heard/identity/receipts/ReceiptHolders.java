package care.heard.identity.receipts;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.vault.KeyedHash;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who shows a receipt. Whether anything was ever sent under it is not asked here: one that nobody
 * has is let in like any other, and finds nothing.
 */
public final class ReceiptHolders {
  /** The scheme of the Authorization header. */
  public static final String SCHEME = "Receipt ";

  private static final Pattern FORM =
      Pattern.compile(
          "Receipt authority=\"([a-z0-9-]{1,63})\", ?thread=\"([A-Za-z0-9_-]{43})\"",
          Pattern.CASE_INSENSITIVE);

  private final Database database;
  private final Authorities authorities;
  private final KeyedHash hash;

  /** Tells authorities apart by their codes, which are public. */
  public ReceiptHolders(Database database, Authorities authorities, KeyedHash hash) {
    this.database = database;
    this.authorities = authorities;
    this.hash = hash;
  }

  /** The holder; RECEIPT_NEEDED where the header has another form or names no authority. */
  public Future<Caller> whoIs(String authorization) {
    var shown = FORM.matcher(authorization);
    return shown.matches()
        ? authorityOf(shown.group(1)).map(found -> holder(found, shown))
        : Future.failedFuture(notAReceipt());
  }

  private Future<Optional<Authority>> authorityOf(String code) {
    var nobody = new Caller.Stranger(Surface.YOUNG, Optional.empty(), "");
    return database
        .inTransaction(nobody, authorities::all)
        .map(all -> all.stream().filter(a -> a.slug().equals(code)).findFirst());
  }

  private Caller holder(Optional<Authority> authority, Matcher shown) {
    var id = authority.orElseThrow(ReceiptHolders::notAReceipt).id();
    return new Caller.ReceiptHolder(id, ReceiptHash.of(hash, id, shown.group(2)));
  }

  private static Problem notAReceipt() {
    return Problem.of(ProblemType.RECEIPT_NEEDED)
        .detail(
            "Send a receipt here, with the authority's code, and nothing else that says who"
                + " is asking.");
  }
}
