package care.heard.actions;

import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Reply;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.util.Map;
import java.util.function.Function;

/** Binds the operations of actions; nothing else lives here. */
final class ActionRoutes {
  private final Database database;
  private final Idempotency idempotency;
  private final ActionService actions;
  private final Pledge pledge;
  private final WhatChanged changed;
  private final PublicActions published;

  ActionRoutes(
      Database database,
      Idempotency idempotency,
      ActionService actions,
      Pledge pledge,
      WhatChanged changed,
      PublicActions published) {
    this.database = database;
    this.idempotency = idempotency;
    this.actions = actions;
    this.pledge = pledge;
    this.changed = changed;
    this.published = published;
  }

  void bind(Api api) {
    api.on("listActions", this::listActions);
    api.on("planAction", this::planAction);
    api.on("readAction", this::readAction);
    api.on("moveAction", this::moveAction);
    api.on("proposeActionClosing", this::proposeActionClosing);
    api.on("signOffAction", this::signOffAction);
    api.on("sendActionBack", this::sendActionBack);
    api.on("dropAction", this::dropAction);
    api.on("listPromises", this::listPromises);
    api.on("addPromise", this::addPromise);
    api.on("retirePromise", this::retirePromise);
    api.on("listBoardActions", this::listBoardActions);
    api.on("exportActions", this::exportActions);
    api.on("listWhatChanged", this::listWhatChanged);
    api.on("sayNoticed", this::sayNoticed);
  }

  private Future<Reply> listActions(Call call) {
    return database
        .inTransaction(
            call.caller(),
            tx ->
                actions
                    .list(tx)
                    .map(all ->
                        all.stream().map(a -> ShownAction.of(a, England.day(tx.now()))).toList()))
        .map(all -> Reply.ok(Map.of("actions", all)));
  }

  Future<Reply> planAction(Call call) {
    var plan = call.body(PlanAction.class);
    return idempotency.once(
        database,
        call,
        tx ->
            actions
                .plan(tx, plan)
                .map(story -> ShownAction.of(story, England.day(tx.now())))
                .map(Reply::created));
  }

  private Future<Reply> readAction(Call call) {
    return shown(call, tx -> actions.read(tx, call.id("actionId")));
  }

  Future<Reply> moveAction(Call call) {
    var command = call.body(MoveAction.class);
    return shown(call, tx -> actions.move(tx, call.id("actionId"), command));
  }

  Future<Reply> proposeActionClosing(Call call) {
    var said = call.body(ProposeActionClosing.class);
    return shown(call, tx -> actions.propose(tx, call.id("actionId"), said));
  }

  Future<Reply> signOffAction(Call call) {
    return shown(call, tx -> actions.signOff(tx, call.id("actionId")));
  }

  Future<Reply> sendActionBack(Call call) {
    var why = call.body(SayWhy.class);
    return shown(call, tx -> actions.sendBack(tx, call.id("actionId"), why));
  }

  Future<Reply> dropAction(Call call) {
    var why = call.body(SayWhy.class);
    return shown(call, tx -> actions.drop(tx, call.id("actionId"), why));
  }

  private Future<Reply> listPromises(Call call) {
    return database
        .inTransaction(call.caller(), pledge::list)
        .map(all -> Reply.ok(Map.of("promises", all)));
  }

  Future<Reply> addPromise(Call call) {
    var promise = call.body(AddPromise.class);
    return idempotency.once(database, call, tx -> pledge.add(tx, promise).map(Reply::created));
  }

  Future<Reply> retirePromise(Call call) {
    return database
        .inTransaction(call.caller(), tx -> pledge.retire(tx, call.id("promiseId")))
        .map(Reply::ok);
  }

  private Future<Reply> listBoardActions(Call call) {
    return published.all(call.caller()).map(Reply::ok);
  }

  private Future<Reply> exportActions(Call call) {
    return file(call).map(Reply::ok);
  }

  Future<ActionsFile> file(Call call) {
    return published.all(call.caller()).map(all -> ActionsFile.of(all.actions()));
  }

  private Future<Reply> listWhatChanged(Call call) {
    return database
        .inTransaction(call.caller(), tx -> changed.list(tx, call.youngPerson()))
        .map(all -> Reply.ok(Map.of("changes", all)));
  }

  private Future<Reply> sayNoticed(Call call) {
    var said = call.body(SayNoticed.class);
    return database
        .inTransaction(
            call.caller(), tx -> changed.say(tx, call.youngPerson(), call.id("actionId"), said))
        .map(Reply::ok);
  }

  private Future<Reply> shown(Call call, Function<Tx, Future<Action.Story>> work) {
    return database.inTransaction(
        call.caller(),
        tx ->
            work.apply(tx)
                .map(story -> ShownAction.of(story, England.day(tx.now())))
                .map(Reply::ok));
  }
}
