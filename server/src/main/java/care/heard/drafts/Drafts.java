package care.heard.drafts;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.Retention;
import care.heard.platform.http.Json;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What young people have begun to say by name, on whichever of their devices: one draft a question
 * set. It is theirs alone: nobody of staff has a way to it, and it is not screened, because it has
 * not been said.
 */
public final class Drafts {
  /** How many days a draft is kept after it was last changed. */
  static final int KEPT_DAYS = Retention.days("drafts");

  private final DraftStore store = new DraftStore();
  private final Vault vault;

  Drafts(Vault vault) {
    this.vault = vault;
  }

  /** The words of a set were sent: its draft is gone, in the same transaction. */
  public Future<Void> sent(Tx tx, UUID person, String code) {
    return store.remove(tx, person, code);
  }

  /** Forgets what was not changed for long. */
  public Future<Void> forgetOld(Tx tx) {
    return store.forget(tx, England.day(tx.now()).minusDays(KEPT_DAYS));
  }

  Future<List<Draft>> list(Tx tx, Caller.YoungPerson young) {
    var kept = store.all(tx, young.person());
    var key = vault.keyOf(tx, young.person());
    return Future.all(kept, key)
        .map(_ -> kept.result().stream().map(d -> opened(d, key.result())).toList());
  }

  /**
   * Keeps a draft, or takes it away where it has no answers. COPY_NEEDED without the state that was
   * changed, CHANGED_MEANWHILE where that is not the latest; what is kept already may be sent
   * again.
   */
  Future<Draft> save(Tx tx, Caller.YoungPerson young, Optional<String> ifMatch, SaveDraft said) {
    var based = ifMatch.orElseThrow(Drafts::copyNeeded);
    return find(tx, young, said.code())
        .compose(before ->
            before.answers().equals(said.answers())
                ? Future.succeededFuture(before)
                : change(tx, young, requireLatest(before, based), said));
  }

  private Future<Draft> change(Tx tx, Caller.YoungPerson young, Draft before, SaveDraft said) {
    return said.answers().isEmpty()
        ? store.remove(tx, young.person(), said.code()).map(Draft.none(said.code()))
        : keep(tx, young, before, said);
  }

  private Future<Draft> keep(Tx tx, Caller.YoungPerson young, Draft before, SaveDraft said) {
    return vault
        .keyOf(tx, young.person())
        .map(key -> key.seal(Json.text(said.answers()), Draft.context(said.code())))
        .map(sealed ->
            new DraftStore.Kept(
                said.code(), freshEtag(), Vault.parameter(sealed), England.day(tx.now())))
        .compose(next -> store.keep(tx, young, next, before.etag()))
        .compose(kept -> kept ? find(tx, young, said.code()) : Future.failedFuture(changed()));
  }

  private Future<Draft> find(Tx tx, Caller.YoungPerson young, String code) {
    var kept = store.find(tx, young.person(), code);
    var key = vault.keyOf(tx, young.person());
    return Future.all(kept, key)
        .map(
            _ -> kept.result().map(d -> opened(d, key.result())).orElseGet(() -> Draft.none(code)));
  }

  private static Draft opened(DraftStore.Kept kept, DataKey key) {
    var words = key.open(kept.sealed().getBytes(), Draft.context(kept.code()));
    return new Draft(
        kept.code(),
        Json.read(words, JsonNode.class),
        kept.etag(),
        Optional.of(kept.savedOn().plusDays(KEPT_DAYS)));
  }

  // Random: a draft that was sent and begun again never has the ETag of one before.
  private static String freshEtag() {
    return '"' + UUID.randomUUID().toString() + '"';
  }

  private static Draft requireLatest(Draft before, String ifMatch) {
    if (!before.etag().equals(ifMatch)) {
      throw changed();
    }
    return before;
  }

  private static Problem copyNeeded() {
    return Problem.of(ProblemType.COPY_NEEDED)
        .detail(
            "Say in If-Match which state of the draft was changed; \"0\" where there was none.");
  }

  private static Problem changed() {
    return Problem.of(ProblemType.CHANGED_MEANWHILE)
        .detail(
            "The draft was changed on another device. Fetch it, show both, and save what is"
                + " chosen with its new ETag.");
  }
}
