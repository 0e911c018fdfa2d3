package care.heard;

import care.heard.platform.config.Settings;
import care.heard.platform.db.DatabaseSettings;
import care.heard.platform.http.Contract;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import java.time.InstantSource;

/** What every event loop stands on: read once at the start, safe to share, never changed. */
public record Foundations(
    Settings settings,
    DatabaseSettings database,
    ServiceKey serviceKey,
    KeyedHash hash,
    InstantSource clock,
    Contract contract,
    Templates templates) {}
