package care.heard.platform.http;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.held.Retention;
import care.heard.platform.vault.ServiceKey;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does a command once, however often its request arrives (promise 1). The first reply is kept,
 * sealed, in the command's own transaction.
 */
public final class Idempotency {
  private static final Duration KEPT = Duration.ofDays(Retention.days("replies-to-phones"));

  private final ServiceKey seal;

  /** Seals replies with the service's key, because a reply can bear a session. */
  public Idempotency(ServiceKey seal) {
    this.seal = seal;
  }

  /**
   * The kept reply of this key, or the work's. Fails with KEY_REUSED when the key came with another
   * request, with STILL_WORKING when the first is under way.
   */
  public Future<Reply> once(Tx tx, IdempotencyKey key, Supplier<Future<Reply>> work) {
    var caller = tx.caller().id().orElseThrow();
    return lock(tx, caller, key)
        .compose(_ -> tx.find(row -> kept(row, key), FIND, authority(tx), caller, key.value()))
        .compose(kept -> kept.map(Future::succeededFuture).orElseGet(() -> first(tx, key, work)));
  }

  /** The same for a call that is one command, in a transaction of its own. */
  public Future<Reply> once(Database database, Call call, Function<Tx, Future<Reply>> work) {
    return database.inTransaction(
        call.caller(), tx -> once(tx, call.idempotencyKey(), () -> work.apply(tx)));
  }

  /**
   * Forgets the caller's authority's replies that were kept long enough; for the background jobs.
   */
  public static Future<Void> forgetOld(Tx tx) {
    return tx.run(FORGET_OLD, tx.now().atOffset(ZoneOffset.UTC)).mapEmpty();
  }

  private Future<Void> lock(Tx tx, UUID caller, IdempotencyKey key) {
    return tx.run(LOCK, caller + "/" + key.value())
        .map(rows -> rows.iterator().next().getBoolean(0))
        .compose(locked ->
            locked
                ? Future.succeededFuture()
                : Future.failedFuture(Problem.of(ProblemType.STILL_WORKING)));
  }

  private Future<Reply> first(Tx tx, IdempotencyKey key, Supplier<Future<Reply>> work) {
    return work.get().compose(reply -> keep(tx, key, reply).map(reply));
  }

  /**
   * A first reply as it is kept, for a command that writes it itself.
   *
   * @param hash of the request
   * @param sealed the body
   * @param until when it may be forgotten
   */
  public record Kept(UUID key, Buffer hash, int status, Buffer sealed, OffsetDateTime until) {}

  /** The first reply to that key, as it is kept. */
  public Kept seal(IdempotencyKey key, Reply reply, Instant now) {
    var sealed = Buffer.buffer(seal.seal(reply.body().getBytes(), context(key)));
    var until = now.plus(KEPT).atOffset(ZoneOffset.UTC);
    return new Kept(key.value(), key.requestHash(), reply.status(), sealed, until);
  }

  private Future<Void> keep(Tx tx, IdempotencyKey key, Reply reply) {
    var kept = seal(key, reply, tx.now());
    return tx.run(
            KEEP,
            authority(tx),
            tx.caller().id().orElseThrow(),
            kept.key(),
            kept.hash(),
            kept.status(),
            kept.sealed(),
            kept.until())
        .mapEmpty();
  }

  private Reply kept(Row row, IdempotencyKey key) {
    if (!row.getBuffer("request_hash").equals(key.requestHash())) {
      throw Problem.of(ProblemType.KEY_REUSED)
          .detail("This Idempotency-Key came before with another request: make a new one.");
    }
    var body = seal.open(row.getBuffer("body_sealed").getBytes(), context(key));
    return new Reply(
        row.getInteger("status"), Map.of("Content-Type", "application/json"), Buffer.buffer(body));
  }

  private static String context(IdempotencyKey key) {
    return "idempotent_reply/" + key.value();
  }

  private static UUID authority(Tx tx) {
    return Optional.of(tx.caller()).flatMap(Caller::authority).orElseThrow();
  }

  private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended($1, 0))";

  private static final String FIND =
      """
      select status, request_hash, body_sealed
        from idempotent_reply
       where authority_id = $1 and caller_id = $2 and key = $3
      """;

  private static final String FORGET_OLD = "delete from idempotent_reply where kept_until < $1";

  private static final String KEEP =
      """
      insert into idempotent_reply
             (authority_id, caller_id, key, request_hash, status, body_sealed, kept_until)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;
}
