package care.heard.mydata;

import care.heard.authorities.Authorities;
import care.heard.authorities.HelpLine;
import care.heard.identity.PhoneSessions;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.platform.vault.KeyedHash;
import io.vertx.core.Future;
import java.util.List;

/** A young person has everything erased: asked twice, done at once (promise 6; UK GDPR Art 17). */
final class ErasureService {
  private final ErasureStore store = new ErasureStore();
  private final PhoneSessions phones;
  private final Authorities authorities;
  private final KeyedHash hash;
  private final Audit audit;

  ErasureService(PhoneSessions phones, Authorities authorities, KeyedHash hash, Audit audit) {
    this.phones = phones;
    this.authorities = authorities;
    this.hash = hash;
    this.audit = audit;
  }

  /** What would go and what would stay; nothing changes by it. */
  ErasureOffer offer(Tx tx, Caller.YoungPerson young) {
    return ErasureOffer.of(EraseConfirmation.issue(hash, young, tx.now()));
  }

  /**
   * Erases the caller and signs their phones out. The key goes with the commit, within a minute.
   */
  Future<Erased> erase(Tx tx, Caller.YoungPerson young, String confirmation) {
    EraseConfirmation.require(confirmation, hash, young, tx.now());
    var help = authorities.own(tx).map(authority -> authority.helpLines());
    return help.compose(_ -> audit.record(tx, "eraseMyData", young.person()))
        .compose(_ -> phones.endAll(tx, young))
        .compose(_ -> store.eraseSelf(tx))
        .map(done -> erased(tx, done, help.result()));
  }

  private static Erased erased(Tx tx, boolean done, List<HelpLine> help) {
    return new Erased(done, England.day(tx.now()), Erased.whatGoes(), Erased.whatStays(done), help);
  }
}
