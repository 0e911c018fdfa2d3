package care.heard.corrections;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import care.heard.safeguarding.Harm;
import care.heard.safeguarding.SafeguardingService;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A young person says what is wrong in what is held on them (UK GDPR Art 16). */
final class CorrectionService {
  private final CorrectionStore store = new CorrectionStore();
  private final SafeguardingService safeguarding;
  private final Authorities authorities;
  private final Vault vault;
  private final Audit audit;

  CorrectionService(
      SafeguardingService safeguarding, Authorities authorities, Vault vault, Audit audit) {
    this.safeguarding = safeguarding;
    this.authorities = authorities;
    this.vault = vault;
    this.audit = audit;
  }

  /** Keeps the wish, any call for help and the audit entry, together or not at all. */
  Future<MyCorrection> ask(Tx tx, Caller.YoungPerson young, AskForCorrection command) {
    var harm = safeguarding.screen(false, List.of(command.words()));
    return vault
        .keyOf(tx, young.person())
        .compose(key -> keep(tx, young, command, key))
        .compose(kept -> openAlert(tx, young, kept.id(), harm).map(kept))
        .compose(kept -> audit.record(tx, "askForCorrection", kept.id()).map(kept))
        .compose(kept -> harm.isEmpty() ? Future.succeededFuture(kept) : helped(tx, kept));
  }

  /** All of the caller's, the last first. */
  Future<List<MyCorrection>> list(Tx tx, Caller.YoungPerson young) {
    var kept = store.of(tx, young.person());
    var reads = store.reads(tx, young.person());
    var key = vault.keyOf(tx, young.person());
    return Future.all(kept, reads, key)
        .map(_ ->
            kept.result().stream()
                .map(one ->
                    MyCorrection.of(
                        one, key.result(), reads.result().getOrDefault(one.id(), List.of())))
                .toList());
  }

  private Future<MyCorrection> keep(
      Tx tx, Caller.YoungPerson young, AskForCorrection command, DataKey key) {
    var id = UUID.randomUUID();
    var sealed = Vault.parameter(key.seal(command.words(), Correction.wordsContext(id)));
    var today = England.day(tx.now());
    var asked = Correction.asked(id, young.person(), command.about(), sealed, today);
    return store.add(tx, young, asked).map(_ -> MyCorrection.of(asked, key, List.of()));
  }

  private Future<Void> openAlert(Tx tx, Caller.YoungPerson young, UUID id, Set<Harm> harm) {
    return harm.isEmpty()
        ? Future.succeededFuture()
        : safeguarding.openForCorrection(tx, young, id, harm);
  }

  private Future<MyCorrection> helped(Tx tx, MyCorrection kept) {
    return authorities.own(tx).map(Authority::helpLines).map(kept::withHelp);
  }
}
