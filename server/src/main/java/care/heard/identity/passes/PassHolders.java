package care.heard.identity.passes;

import care.heard.platform.access.Caller;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import care.heard.platform.vault.KeyedHash;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Who shows a pass: somebody of an authority, whom nobody can name. */
public final class PassHolders {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int REMEMBERED_AT_MOST = 10_000;

  private final PassKeys keys;
  private final KeyedHash hash;
  private final byte[] challenge;
  private final InstantSource clock;
  // By hash: a pass itself is kept nowhere.
  private final Cache<String, Caller.PassHolder> verified =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(REMEMBERED_AT_MOST).build();

  PassHolders(PassKeys keys, KeyedHash hash, TokenChallenge challenge, InstantSource clock) {
    this.keys = keys;
    this.hash = hash;
    this.challenge = challenge.digest();
    this.clock = clock;
  }

  /**
   * The holder of the pass in an Authorization header. Fails with PASS_NOT_VALID for one that is
   * malformed, forged, or of another quarter, and never says which.
   */
  public Future<Caller> whoIs(String authorization) {
    return Token.find(authorization)
        .filter(token -> token.answers(challenge))
        .map(token -> whoIs(authorization, token))
        .orElseGet(() -> Future.failedFuture(notValid()));
  }

  private Future<Caller> whoIs(String authorization, Token token) {
    var seen = hash.of("shown-pass", authorization);
    var known = Optional.ofNullable(verified.getIfPresent(seen)).filter(this::isOfNow);
    return known.isPresent()
        ? Future.succeededFuture(known.get())
        : keys.find(token.keyId()).map(key -> remember(seen, holder(token, key)));
  }

  private Caller.PassHolder holder(Token token, Optional<PassKey> key) {
    return key.filter(k -> token.isSignedBy(k.key()))
        .map(k ->
            new Caller.PassHolder(
                k.authority(),
                k.quarter().code(),
                hash.of("pass", UrlSafeText.encode(token.input().getBytes()))))
        .filter(this::isOfNow)
        .orElseThrow(PassHolders::notValid);
  }

  private Caller remember(String seen, Caller.PassHolder holder) {
    verified.put(seen, holder);
    return holder;
  }

  private boolean isOfNow(Caller.PassHolder holder) {
    return holder.quarter().equals(Quarter.of(England.day(clock.instant())).code());
  }

  private static Problem notValid() {
    return Problem.of(ProblemType.PASS_NOT_VALID)
        .detail("This pass does not hold. Fetch the pass of this quarter.");
  }
}
