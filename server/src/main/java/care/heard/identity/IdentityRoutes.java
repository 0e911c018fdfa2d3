package care.heard.identity;

import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;

/** Binds the identity operations of the contract; nothing else lives here. */
final class IdentityRoutes {
  private final Database database;
  private final EnrolmentService enrolment;
  private final Proofs proofs;
  private final PhoneSessions sessions;
  private final PeopleService people;
  private final MeService me;

  IdentityRoutes(
      Database database,
      EnrolmentService enrolment,
      PhoneDoor phones,
      PeopleService people,
      MeService me) {
    this.database = database;
    this.enrolment = enrolment;
    this.proofs = phones.proofs();
    this.sessions = phones.sessions();
    this.people = people;
    this.me = me;
  }

  void bind(Api api) {
    api.on("enrolDevice", this::enrolDevice);
    api.on("refreshSession", this::refreshSession);
    api.on("endSession", this::endSession);
    api.on("getMe", this::getMe);
    api.on("listYoungPeople", this::listYoungPeople);
    api.on("issueEnrolmentCode", this::issueEnrolmentCode);
  }

  private Future<Reply> enrolDevice(Call call) {
    return proofs
        .check(call.request())
        .compose(phoneKey ->
            enrolment.enrol(phoneKey, call.idempotencyKey(), call.body(EnrolDevice.class)));
  }

  private Future<Reply> refreshSession(Call call) {
    return proofs
        .check(call.request())
        .compose(phoneKey -> sessions.refresh(phoneKey, call.body(RefreshSession.class)))
        .map(Reply::ok);
  }

  private Future<Reply> endSession(Call call) {
    return database
        .inTransaction(call.caller(), tx -> sessions.end(tx, call.youngPerson()))
        .map(Reply.noContent());
  }

  private Future<Reply> getMe(Call call) {
    return database
        .inTransaction(call.caller(), tx -> me.me(tx, call.youngPerson()))
        .map(Reply::ok);
  }

  private Future<Reply> listYoungPeople(Call call) {
    var search = call.parameter("search").orElse("");
    int limit = call.parameter("limit").map(Integer::parseInt).orElse(20);
    return database
        .inTransaction(call.caller(), tx -> people.list(tx, search, limit))
        .map(found -> Reply.ok(Map.of("youngPeople", found)));
  }

  private Future<Reply> issueEnrolmentCode(Call call) {
    var phoneLost = call.parameter("phoneLost").orElse("").equals("true");
    return database
        .inTransaction(
            call.caller(),
            tx -> enrolment.issueCode(tx, call.staff(), call.id("personId"), phoneLost))
        .map(Reply::created);
  }
}
