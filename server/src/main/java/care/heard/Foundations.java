package care.heard;

import care.heard.platform.access.Replays;
import care.heard.platform.audit.AuditKey;
import care.heard.platform.config.Settings;
import care.heard.platform.db.DatabaseSettings;
import care.heard.platform.http.Contract;
import care.heard.platform.http.Limits;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.SigningKeys;
import java.time.InstantSource;

/** What every event loop stands on: made once at the start, safe to share. */
public record Foundations(
    Settings settings,
    DatabaseSettings database,
    ServiceKey serviceKey,
    KeyedHash hash,
    SigningKeys signingKeys,
    Replays replays,
    AuditKey auditKey,
    InstantSource clock,
    Contract contract,
    Templates templates,
    Limits limits) {

  /** The limits that the settings ask for. */
  public static Limits limits(Settings settings) {
    return settings.limits() ? Limits.local(settings.proxies()) : Limits.none();
  }
}
