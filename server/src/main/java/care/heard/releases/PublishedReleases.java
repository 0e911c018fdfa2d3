package care.heard.releases;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Published releases, read through the board's own door. They never change, so each is read once
 * and then served from memory, to callers of its authority only.
 */
public final class PublishedReleases {
  private static final long BYTES_AT_MOST = 32L * 1024 * 1024;

  private final Database database;
  private final PublishedStore store = new PublishedStore();
  private final Cache<UUID, Kept> kept =
      Caffeine.newBuilder().maximumWeight(BYTES_AT_MOST).weigher(Kept::weight).build();

  /** Remembers nothing yet. */
  public PublishedReleases(Database database) {
    this.database = database;
  }

  private record Kept(UUID authority, PublishedRelease release, String etag, Reply reply) {
    static Kept of(UUID authority, PublishedRelease release) {
      var etag = '"' + release.sha256() + '"';
      var reply =
          Reply.bytes(200, "application/json", release.json())
              .with("ETag", etag)
              .with("Cache-Control", "private, no-cache");
      return new Kept(authority, release, etag, reply);
    }

    static int weight(UUID id, Kept kept) {
      return kept.reply().body().length();
    }
  }

  /** Every published release of the caller's authority, the newest first. */
  public Future<List<ReleaseSummary>> list(Caller caller) {
    return database.inTransaction(Surface.BOARD, caller, store::list);
  }

  /** A published release of the caller's authority; anything else does not exist. */
  public Future<PublishedRelease> require(Caller caller, UUID id) {
    return find(caller, id).map(Kept::release);
  }

  /** The release as the contract shows it, or 304 where the caller holds it. */
  Future<Reply> reply(Caller caller, UUID id, Optional<String> ifNoneMatch) {
    return find(caller, id)
        .map(found ->
            EntityTags.match(ifNoneMatch, found.etag())
                ? Reply.notModified(found.etag()).with("Cache-Control", "private, no-cache")
                : found.reply());
  }

  private Future<Kept> find(Caller caller, UUID id) {
    var authority = caller.authority().orElseThrow();
    var known = kept.getIfPresent(id);
    if (known == null) {
      return read(caller, authority, id);
    }
    return known.authority().equals(authority)
        ? Future.succeededFuture(known)
        : Future.failedFuture(Problem.notFound());
  }

  private Future<Kept> read(Caller caller, UUID authority, UUID id) {
    return database
        .inTransaction(Surface.BOARD, caller, tx -> store.find(tx, id))
        .map(found -> found.orElseThrow(Problem::notFound))
        .map(release -> Kept.of(authority, release))
        .onSuccess(read -> kept.put(id, read));
  }
}
