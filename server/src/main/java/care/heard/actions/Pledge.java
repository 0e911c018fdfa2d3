package care.heard.actions;

import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.themes.Taxonomy;
import care.heard.themes.ThemeService;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** The Pledge: what the authority promised its children in care, and what is done about each. */
final class Pledge {
  private final PledgeStore store = new PledgeStore();
  private final ThemeService themes;
  private final Audit audit;

  Pledge(ThemeService themes, Audit audit) {
    this.themes = themes;
    this.audit = audit;
  }

  Future<List<Promise>> list(Tx tx) {
    return store.list(tx);
  }

  /** One more promise, the last from now on. */
  Future<Promise> add(Tx tx, AddPromise promise) {
    var id = UUID.randomUUID();
    return themes
        .taxonomy(tx)
        .map(taxonomy -> requireKnown(taxonomy, promise.themes()))
        .compose(_ -> store.insert(tx, id, promise))
        .compose(_ -> audit.record(tx, "addPromise", id))
        .compose(_ -> require(tx, id));
  }

  /** It is no part of the Pledge any more; its actions stay. */
  Future<Promise> retire(Tx tx, UUID id) {
    return require(tx, id)
        .compose(promise ->
            store.retire(tx, id, England.day(tx.now())).map(done -> requireDone(promise, done)))
        .compose(promise -> audit.record(tx, "retirePromise", id).map(promise));
  }

  private Future<Promise> require(Tx tx, UUID id) {
    return store.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  private static Promise requireDone(Promise promise, boolean done) {
    if (!done) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("This promise is not part of the Pledge any more.");
    }
    return promise;
  }

  private static List<String> requireKnown(Taxonomy taxonomy, List<String> codes) {
    for (int i = 0; i < codes.size(); i++) {
      if (taxonomy.find(codes.get(i)).isEmpty()) {
        throw Problem.invalid(
            "/themes/" + i, "\"%s\" is not a theme of this authority.".formatted(codes.get(i)));
      }
    }
    return codes;
  }
}
