package care.heard.safeguarding;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Binds the alert operations of the contract; the duty team's own door into the database. */
final class SafeguardingRoutes {
  private final Database database;
  private final Idempotency idempotency;
  private final AlertReading alerts;
  private final TriageService triage;

  SafeguardingRoutes(
      Database database, Idempotency idempotency, AlertReading alerts, TriageService triage) {
    this.database = database;
    this.idempotency = idempotency;
    this.alerts = alerts;
    this.triage = triage;
  }

  void bind(Api api) {
    api.on("listAlerts", call -> alerts.list(call.staff()).map(Reply::ok));
    api.on("acknowledgeAlert", this::acknowledgeAlert);
    api.on("readAlert", call -> stories(call, tx -> triage.read(tx, call.id("alertId"))));
    api.on("noteAlert", this::noteAlert);
    api.on("proposeAlertClosing", call -> stories(call, tx -> propose(tx, call)));
    api.on("withdrawAlertClosing", call -> stories(call, tx -> withdraw(tx, call)));
    api.on("confirmAlertClosing", call -> stories(call, tx -> confirm(tx, call)));
    api.on("declineAlertClosing", call -> stories(call, tx -> decline(tx, call)));
  }

  /** What was done about an alert. */
  record NoteAlert(String kind, String words) {
    @Override
    public String toString() {
      return "NoteAlert";
    }
  }

  /** Why an alert can be closed. */
  record ProposeAlertClosing(String reason, String words) {
    @Override
    public String toString() {
      return "ProposeAlertClosing";
    }
  }

  /** Why an alert is not closed. */
  record DeclineAlertClosing(String words) {
    @Override
    public String toString() {
      return "DeclineAlertClosing";
    }
  }

  private Future<Reply> acknowledgeAlert(Call call) {
    return duty(call, tx -> acknowledge(tx, call).compose(alert -> shown(tx, call, alert)));
  }

  private Future<Reply> shown(Tx tx, Call call, Alert alert) {
    return alerts.shown(tx, call.staff(), List.of(alert)).map(List::getFirst).map(Reply::ok);
  }

  private Future<Reply> noteAlert(Call call) {
    return duty(
        call,
        tx ->
            idempotency.once(
                tx,
                call.idempotencyKey(),
                () ->
                    note(tx, call)
                        .compose(story -> alerts.story(tx, call.staff(), story))
                        .map(Reply::created)));
  }

  private Future<Reply> stories(Call call, Function<Tx, Future<TriageService.Story>> work) {
    return duty(
        call,
        tx ->
            work.apply(tx).compose(story -> alerts.story(tx, call.staff(), story)).map(Reply::ok));
  }

  /** Through the duty team's door. */
  <T> Future<T> duty(Call call, Function<Tx, Future<T>> work) {
    return database.inTransaction(Surface.DUTY, call.caller(), work);
  }

  Future<Alert> acknowledge(Tx tx, Call call) {
    return triage.acknowledge(tx, call.staff(), call.id("alertId"));
  }

  Future<TriageService.Story> note(Tx tx, Call call) {
    var note = call.body(NoteAlert.class);
    var deed = Deed.of(note.kind());
    return triage.note(tx, call.staff(), call.id("alertId"), deed, note.words());
  }

  Future<TriageService.Story> propose(Tx tx, Call call) {
    var why = call.body(ProposeAlertClosing.class);
    var reason = ClosingReason.of(why.reason());
    return triage.proposeClosing(tx, call.staff(), call.id("alertId"), reason, why.words());
  }

  Future<TriageService.Story> withdraw(Tx tx, Call call) {
    return triage.withdrawClosing(tx, call.staff(), call.id("alertId"));
  }

  Future<TriageService.Story> confirm(Tx tx, Call call) {
    return triage.confirmClosing(tx, call.staff(), call.id("alertId"));
  }

  Future<TriageService.Story> decline(Tx tx, Call call) {
    var words = call.body(DeclineAlertClosing.class).words();
    return triage.declineClosing(tx, call.staff(), call.id("alertId"), words);
  }

  /** One alert as that member of staff opens it. */
  Future<AlertReading.Story> read(Tx tx, Caller.StaffMember staff, UUID id) {
    return triage.read(tx, id).compose(story -> alerts.story(tx, staff, story));
  }
}
