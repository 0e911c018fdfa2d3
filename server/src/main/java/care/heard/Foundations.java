package care.heard;

import care.heard.platform.access.LocalReplays;
import care.heard.platform.access.Replays;
import care.heard.platform.audit.AuditKey;
import care.heard.platform.config.Settings;
import care.heard.platform.db.DatabaseSettings;
import care.heard.platform.http.Contract;
import care.heard.platform.http.Limits;
import care.heard.platform.ops.Metrics;
import care.heard.platform.pages.Templates;
import care.heard.platform.redis.Redis;
import care.heard.platform.redis.RedisBuckets;
import care.heard.platform.redis.RedisReplays;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.SigningKeys;
import io.github.bucket4j.TimeMeter;
import java.time.InstantSource;
import java.util.Optional;

/** What every event loop stands on: made once at the start, safe to share. */
public record Foundations(
    Settings settings,
    DatabaseSettings database,
    ServiceKey serviceKey,
    KeyTreeFile keyTree,
    KeyedHash hash,
    SigningKeys signingKeys,
    Replays replays,
    AuditKey auditKey,
    InstantSource clock,
    Contract contract,
    Templates templates,
    Limits limits,
    Metrics metrics,
    Optional<Redis> redis) {

  /** The same for a service of other settings, beside this one, without limits. */
  public Foundations beside(Settings other) {
    return new Foundations(
        other,
        database,
        serviceKey,
        keyTree,
        hash,
        signingKeys,
        replays,
        auditKey,
        clock,
        contract,
        templates,
        Limits.none(),
        metrics,
        redis);
  }

  /** The same on another database. */
  public Foundations on(DatabaseSettings other) {
    return new Foundations(
        settings,
        other,
        serviceKey,
        keyTree,
        hash,
        signingKeys,
        replays,
        auditKey,
        clock,
        contract,
        templates,
        limits,
        metrics,
        redis);
  }

  /** The Redis that the settings ask for. */
  public static Optional<Redis> redis(Settings settings, Metrics metrics) {
    return settings.redis().map(there -> new Redis(there, Redis.PATIENCE, metrics));
  }

  /** What may happen only once: remembered in Redis where there is one. */
  public static Replays replays(KeyedHash hash, Optional<Redis> redis) {
    var here = new LocalReplays();
    return redis.<Replays>map(there -> new RedisReplays(there, hash, here)).orElse(here);
  }

  /** The limits that the settings ask for: counted in Redis where there is one. */
  public static Limits limits(
      Settings settings, KeyedHash hash, Metrics metrics, Optional<Redis> redis) {
    if (!settings.limits()) {
      return Limits.none();
    }
    return redis
        .map(there -> new RedisBuckets(there, hash, TimeMeter.SYSTEM_MILLISECONDS))
        .map(store -> Limits.shared(store, settings.proxies(), metrics))
        .orElseGet(() -> Limits.local(settings.proxies(), metrics));
  }
}
