package care.heard.asks;

import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;

/** Binds what is asked about asks, by phones and by staff; nothing else lives here. */
final class AskRoutes {
  private final Database database;
  private final Asks asks;
  private final Audit audit;
  private final CapService caps;

  AskRoutes(Database database, Asks asks, CapService caps, Audit audit) {
    this.database = database;
    this.asks = asks;
    this.audit = audit;
    this.caps = caps;
  }

  void bind(Api api) {
    api.on("listAsks", this::listAsks);
    api.on("putAskOff", this::putAskOff);
    api.on("getAskCap", this::getAskCap);
    api.on("setAskCap", this::setAskCap);
  }

  private Future<Reply> listAsks(Call call) {
    return database
        .inTransaction(call.caller(), tx -> asks.open(tx, call.youngPerson().person()))
        .map(open -> Reply.ok(Map.of("asks", open)));
  }

  private Future<Reply> getAskCap(Call call) {
    return database.inTransaction(call.caller(), caps::read).map(Reply::ok);
  }

  private Future<Reply> setAskCap(Call call) {
    var cap = call.body(CapOnAsks.class);
    return database.inTransaction(call.caller(), tx -> caps.set(tx, cap)).map(Reply::ok);
  }

  private Future<Reply> putAskOff(Call call) {
    var ask = call.id("askId");
    return database
        .inTransaction(
            call.caller(),
            tx ->
                asks.notNow(tx, call.youngPerson().person(), ask)
                    .compose(_ -> audit.record(tx, "putAskOff", ask)))
        .map(_ -> Reply.noContent());
  }
}
