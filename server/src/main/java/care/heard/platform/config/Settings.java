package care.heard.platform.config;

import care.heard.platform.audit.AuditKey;
import care.heard.platform.db.DatabaseSettings;
import care.heard.platform.redis.RedisSettings;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.SigningKeys;
import care.heard.platform.vault.WebPushKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything the service is told from outside, read once at the start. The table in the README
 * lists each setting.
 *
 * @param demo whether this is the demo profile, the only one that may run with invented people
 * @param host the address the public port listens on
 * @param port the public port; 0 picks a free one
 * @param publicUrl where everybody reaches the service: scheme, host and port, and no path
 * @param managementPort health, on loopback unless told otherwise; 0 picks a free one
 * @param dataFolder where the demo keeps its database and keys
 * @param database where PostgreSQL is; empty starts the embedded one in the data folder
 * @param serviceKey wraps the keys of people; empty only in the demo, which makes its own
 * @param keyTree the file outside the database without which nobody's key opens; empty only in the
 *     demo, which keeps its own
 * @param hash keys the hashes of codes and tokens; empty only in the demo
 * @param signingKeys sign the access tokens of phones; empty only in the demo
 * @param auditKey signs the checkpoints of the audit log; empty only in the demo
 * @param checkpoints a folder into which the checkpoints are also written
 * @param fcm the Firebase service account file; empty where no pushes are sent
 * @param webPush the key by which push services of browsers know this service; empty where browsers
 *     are sent nothing
 * @param limits whether anybody is kept from sending too much; off only in the demo
 * @param redis where replicas count limits together; empty where each counts its own
 * @param telling how the duty rota can be told
 * @param proxies how many proxies of our own stand in front, each adding to X-Forwarded-For
 */
public record Settings(
    boolean demo,
    String host,
    int port,
    URI publicUrl,
    String managementHost,
    int managementPort,
    Path dataFolder,
    Optional<DatabaseSettings> database,
    Optional<ServiceKey> serviceKey,
    Optional<KeyTreeFile> keyTree,
    Optional<KeyedHash> hash,
    Optional<SigningKeys> signingKeys,
    Optional<AuditKey> auditKey,
    Optional<Path> checkpoints,
    Optional<Path> fcm,
    Optional<WebPushKey> webPush,
    boolean limits,
    Optional<RedisSettings> redis,
    TellingSettings telling,
    int proxies) {

  /** The same on other ports of this machine, for a service beside another one. */
  public Settings onPorts(int publicPort, int healthPort) {
    return new Settings(
        demo,
        host,
        publicPort,
        URI.create("http://localhost:" + publicPort),
        managementHost,
        healthPort,
        dataFolder,
        database,
        serviceKey,
        keyTree,
        hash,
        signingKeys,
        auditKey,
        checkpoints,
        fcm,
        webPush,
        limits,
        redis,
        telling,
        proxies);
  }

  /** The same with a key for Web Push, where it has none of its own. */
  public Settings withWebPush(WebPushKey key) {
    return new Settings(
        demo,
        host,
        port,
        publicUrl,
        managementHost,
        managementPort,
        dataFolder,
        database,
        serviceKey,
        keyTree,
        hash,
        signingKeys,
        auditKey,
        checkpoints,
        fcm,
        Optional.of(webPush.orElse(key)),
        limits,
        redis,
        telling,
        proxies);
  }
}
