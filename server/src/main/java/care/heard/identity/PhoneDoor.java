package care.heard.identity;

import care.heard.platform.access.Replays;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.SigningKeys;
import java.net.URI;
import java.time.InstantSource;

/** Builds what phones come in by: their tokens, their proofs, their sessions. */
public final class PhoneDoor {
  private final Proofs proofs;
  private final PhoneCallers callers;
  private final PhoneSessions sessions;

  /**
   * Wires it.
   *
   * @param publicUrl where phones reach the service; tokens and proofs are bound to it
   * @param demo whether any name of this machine will do in its place
   */
  public PhoneDoor(
      Database database,
      SigningKeys keys,
      KeyedHash hash,
      Replays replays,
      Audit audit,
      InstantSource clock,
      URI publicUrl,
      boolean demo) {
    var tokens = new AccessTokens(keys, publicUrl);
    var ended = new EndedPhones(replays);
    this.proofs = new Proofs(new OwnAddress(publicUrl, demo), new Nonces(hash), replays, clock);
    this.callers = new PhoneCallers(tokens, proofs, ended, clock);
    this.sessions = new PhoneSessions(database, new PhoneStore(), tokens, ended, hash, audit);
  }

  Proofs proofs() {
    return proofs;
  }

  /** The phones among those who send requests. */
  public PhoneCallers callers() {
    return callers;
  }

  /** Their sessions. */
  public PhoneSessions sessions() {
    return sessions;
  }
}
