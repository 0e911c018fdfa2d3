package care.heard.standing;

import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;

/** Binds the operations on who stands by a young person; nothing else lives here. */
final class StandingRoutes {
  private final Database database;
  private final Idempotency idempotency;
  private final StandingService standing;

  StandingRoutes(Database database, Idempotency idempotency, StandingService standing) {
    this.database = database;
    this.idempotency = idempotency;
    this.standing = standing;
  }

  void bind(Api api) {
    api.on("listStanding", this::listStanding);
    api.on("appointStanding", this::appointStanding);
    api.on("endStanding", this::endStanding);
  }

  private Future<Reply> listStanding(Call call) {
    return database
        .inTransaction(call.caller(), tx -> standing.list(tx, call.id("personId")))
        .map(Reply::ok);
  }

  private Future<Reply> appointStanding(Call call) {
    return idempotency.once(database, call, tx -> appoint(tx, call, standing));
  }

  private Future<Reply> endStanding(Call call) {
    return database
        .inTransaction(
            call.caller(), tx -> standing.end(tx, call.id("personId"), call.id("standingId")))
        .map(Reply.noContent());
  }

  /** Keeps what the call says. */
  static Future<Reply> appoint(Tx tx, Call call, StandingService standing) {
    return standing
        .appoint(tx, call.id("personId"), call.body(AppointStanding.class))
        .map(Reply::created);
  }
}
