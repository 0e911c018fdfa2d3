package care.heard.safeguarding.duty;

import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;
import java.util.function.Function;

/** Binds the operations of the duty rota. */
final class DutyRotaRoutes {
  private final Database database;
  private final Idempotency idempotency;
  private final DutyRotaService rota;

  DutyRotaRoutes(Database database, Idempotency idempotency, DutyRotaService rota) {
    this.database = database;
    this.idempotency = idempotency;
    this.rota = rota;
  }

  void bind(Api api) {
    api.on("listDutyRota", this::listDutyRota);
    api.on("addDutyContact", this::addDutyContact);
    api.on("removeDutyContact", this::removeDutyContact);
  }

  private Future<Reply> listDutyRota(Call call) {
    return duty(call, rota::list).map(all -> Reply.ok(Map.of("contacts", all)));
  }

  Future<Reply> addDutyContact(Call call) {
    var asked = call.body(DutyRotaService.AddDutyContact.class);
    return duty(
        call,
        tx ->
            idempotency.once(
                tx, call.idempotencyKey(), () -> rota.add(tx, asked).map(Reply::created)));
  }

  Future<Reply> removeDutyContact(Call call) {
    return duty(call, tx -> rota.remove(tx, call.id("contactId"))).map(_ -> Reply.noContent());
  }

  private <T> Future<T> duty(Call call, Function<Tx, Future<T>> work) {
    return database.inTransaction(Surface.DUTY, call.caller(), work);
  }
}
