package care.heard.authorities;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.List;

/** The authorities this service serves. */
public final class Authorities {
  /** The caller's own authority. */
  public Future<Authority> own(Tx tx) {
    return tx.find(Authority::fromRow, OWN, tx.caller().authority().orElseThrow())
        .map(found -> found.orElseThrow());
  }

  /** All of them, by name: what a sign-in page may show to anybody. */
  public Future<List<Authority>> all(Tx tx) {
    return tx.list(Authority::fromRow, ALL);
  }

  private static final String OWN =
      "select id, slug, name, localities, help_lines from authority where id = $1";

  private static final String ALL =
      "select id, slug, name, localities, help_lines from authority order by name";
}
