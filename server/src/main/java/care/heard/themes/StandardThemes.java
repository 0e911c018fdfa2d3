package care.heard.themes;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;

/** The themes that an authority starts with. */
public final class StandardThemes {
  private final ThemeStore store = new ThemeStore();

  /** Gives them to the caller's authority where it has no themes; says how many it gave. */
  public Future<Integer> installWhereNone(Tx tx) {
    var standard = Taxonomy.standard();
    return store
        .taxonomy(tx)
        .compose(found ->
            found.themes().isEmpty()
                ? store.add(tx, standard).map(standard.themes().size())
                : Future.succeededFuture(0));
  }
}
