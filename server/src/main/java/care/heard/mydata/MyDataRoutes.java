package care.heard.mydata;

import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;

/** Binds the operations of my data; nothing else lives here. */
final class MyDataRoutes {
  private final Database database;
  private final MyDataService mine;
  private final ErasureService erasure;
  private final Templates templates;

  MyDataRoutes(Database database, MyDataService mine, ErasureService erasure, Templates templates) {
    this.database = database;
    this.mine = mine;
    this.erasure = erasure;
    this.templates = templates;
  }

  void bind(Api api) {
    api.on("getMyData", this::getMyData);
    api.on("getMyDataPage", this::getMyDataPage);
    api.on("askToEraseMyData", this::askToEraseMyData);
    api.on("eraseMyData", this::eraseMyData);
  }

  private Future<Reply> getMyData(Call call) {
    return database
        .inTransaction(call.caller(), tx -> mine.all(tx, call.youngPerson()))
        .map(Reply::ok);
  }

  private Future<Reply> getMyDataPage(Call call) {
    return database
        .inTransaction(call.caller(), tx -> mine.all(tx, call.youngPerson()))
        .map(data -> MyDataPage.of(data, templates))
        .map(Reply::ok);
  }

  private Future<Reply> askToEraseMyData(Call call) {
    return database
        .inTransaction(
            call.caller(), tx -> Future.succeededFuture(erasure.offer(tx, call.youngPerson())))
        .map(Reply::ok);
  }

  private Future<Reply> eraseMyData(Call call) {
    var confirmation = call.body(EraseMyData.class).confirmation();
    return database
        .inTransaction(call.caller(), tx -> erasure.erase(tx, call.youngPerson(), confirmation))
        .map(Reply::ok);
  }

  /** They have read what it means. */
  record EraseMyData(String confirmation) {
    @Override
    public String toString() {
      return "EraseMyData";
    }
  }
}
