package care.heard.identity.passes;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.pages.PlainTime;
import care.heard.platform.vault.KeyedHash;
import io.vertx.core.Future;

/** Signs one pass a person and quarter, without seeing it. */
final class PassService {
  private final Database database;
  private final PassKeys keys;
  private final PassKeyStore store;
  private final KeyedHash hash;

  PassService(Database database, PassKeys keys, PassKeyStore store, KeyedHash hash) {
    this.database = database;
    this.keys = keys;
    this.store = store;
    this.hash = hash;
  }

  /**
   * The blind signature; the same again for the same request, because RSA gives one answer to one
   * question. It is on no record: every phone fetches its pass, and when one did would say more
   * than that.
   */
  Future<IssuedPass> issue(Caller.YoungPerson young, IssuePass command) {
    var request = read(command);
    return keys.current(young.authorityId())
        .map(key -> requireOwn(key, request))
        .compose(key ->
            database.inTransaction(
                young,
                tx -> requireFirst(tx, young, key, command).compose(_ -> sign(tx, key, request))));
  }

  private Future<IssuedPass> sign(Tx tx, PassKey key, TokenRequest request) {
    return keys.sign(tx, key, request.blinded().getBytes())
        .map(signature -> new IssuedPass(UrlSafeText.encode(signature), key.quarter().code()));
  }

  private Future<Void> requireFirst(
      Tx tx, Caller.YoungPerson young, PassKey key, IssuePass command) {
    var mine = hash.of("pass-request", command.tokenRequest().replace("=", ""));
    return store
        .issued(tx, young.authorityId(), young.person(), key.quarter(), mine)
        .compose(kept ->
            kept.equals(mine) ? Future.succeededFuture() : Future.failedFuture(hadAnother(key)));
  }

  private static TokenRequest read(IssuePass command) {
    try {
      return TokenRequest.parse(UrlSafeText.decode(command.tokenRequest()));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("/tokenRequest", e.getMessage());
    }
  }

  private static PassKey requireOwn(PassKey key, TokenRequest request) {
    if (request.truncatedKeyId() != key.truncatedId()) {
      throw Problem.invalid(
          "/tokenRequest",
          "This is not for the key of %s. Load the issuer directory again and blind anew."
              .formatted(key.quarter().code()));
    }
    return key;
  }

  private static Problem hadAnother(PassKey key) {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW)
        .detail(
            "Another pass was signed for %s. The next can be had from %s."
                .formatted(key.quarter().code(), PlainTime.day(key.quarter().next().firstDay())));
  }
}
