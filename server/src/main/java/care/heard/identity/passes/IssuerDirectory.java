package care.heard.identity.passes;

import care.heard.authorities.Authorities;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Replies;
import care.heard.platform.http.Reply;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The issuer directory (RFC 9578 section 4), the same for whoever asks: so that a phone can see
 * without a session that its key is everybody's.
 */
final class IssuerDirectory {
  private static final String PATH = "/.well-known/private-token-issuer-directory";
  private static final String TYPE = "application/private-token-issuer-directory";
  private static final Duration CACHED = Duration.ofHours(1);

  private final Database database;
  private final Authorities authorities;
  private final PassKeys keys;
  private final TokenChallenge challenge;
  private final InstantSource clock;

  IssuerDirectory(
      Database database,
      Authorities authorities,
      PassKeys keys,
      TokenChallenge challenge,
      InstantSource clock) {
    this.database = database;
    this.authorities = authorities;
    this.keys = keys;
    this.challenge = challenge;
    this.clock = clock;
  }

  void bind(Router router) {
    router.get(PATH).handler(this::answer);
  }

  private void answer(RoutingContext context) {
    Optional.ofNullable(context.queryParams().get("authority"))
        .map(this::keyOf)
        .orElseGet(keys::all)
        .map(this::reply)
        .onSuccess(reply -> Replies.send(context, reply))
        .onFailure(context::fail);
  }

  private Future<List<PassKey>> keyOf(String code) {
    var nobody = new Caller.Stranger(Surface.YOUNG, Optional.empty(), "");
    return database
        .inTransaction(nobody, authorities::all)
        .map(all -> all.stream().filter(a -> a.slug().equals(code)).findFirst())
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(authority -> keys.current(authority.id()))
        .map(List::of);
  }

  private Reply reply(List<PassKey> listed) {
    var directory =
        new JsonObject()
            .put("issuer-request-uri", "/v1/passes")
            .put("challenge", Base64.getUrlEncoder().encodeToString(challenge.bytes()))
            .put("token-keys", new JsonArray(listed.stream().map(IssuerDirectory::entry).toList()));
    return Reply.bytes(200, TYPE, directory.toBuffer().getBytes())
        .with("Cache-Control", "public, max-age=" + freshSeconds(listed));
  }

  private static JsonObject entry(PassKey key) {
    return new JsonObject()
        .put("token-type", (int) Token.TYPE)
        .put("token-key", Base64.getUrlEncoder().encodeToString(key.encoded().getBytes()))
        .put("not-before", starts(key.quarter().firstDay()).getEpochSecond())
        .put("authority", key.authorityCode())
        .put("quarter", key.quarter().code());
  }

  // A key must not be taken from a cache after its quarter; a list without keys will soon have
  // some.
  private long freshSeconds(List<PassKey> listed) {
    return listed.stream()
        .map(key -> Duration.between(clock.instant(), starts(key.quarter().next().firstDay())))
        .min(Duration::compareTo)
        .map(left -> Math.clamp(left.toSeconds(), 0, CACHED.toSeconds()))
        .orElse(0L);
  }

  private static Instant starts(java.time.LocalDate day) {
    return day.atStartOfDay(England.ZONE).toInstant();
  }
}
