package care.heard.platform.config;

import care.heard.platform.audit.AuditKey;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.SigningKeys;
import care.heard.platform.vault.WebPushKey;
import java.util.List;

/** The keys that a service needs from outside, freshly made: for a secret store, and only once. */
public final class NewKeys {
  private NewKeys() {}

  /** Settings, each as {@code NAME=value}. */
  public static List<String> settings() {
    return List.of(
        "HEARD_SERVICE_KEY=" + ServiceKey.generate(),
        "HEARD_HASH_KEY=" + KeyedHash.generate(),
        "HEARD_SIGNING_KEYS=" + SigningKeys.generate(),
        "HEARD_AUDIT_KEY=" + AuditKey.generate(),
        "HEARD_WEB_PUSH_KEY=" + WebPushKey.generate());
  }
}
