package care.heard.safeguarding;

import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Binds the alert operations of the contract; the duty team's own door into the database. */
final class SafeguardingRoutes {
  private final Database database;
  private final SafeguardingService safeguarding;
  private final PeopleService people;

  SafeguardingRoutes(Database database, SafeguardingService safeguarding, PeopleService people) {
    this.database = database;
    this.safeguarding = safeguarding;
    this.people = people;
  }

  void bind(Api api) {
    api.on("listAlerts", this::listAlerts);
    api.on("acknowledgeAlert", this::acknowledgeAlert);
  }

  private Future<Reply> listAlerts(Call call) {
    return list(call.staff()).map(Reply::ok);
  }

  private Future<Reply> acknowledgeAlert(Call call) {
    return database
        .inTransaction(
            Surface.DUTY,
            call.caller(),
            tx ->
                safeguarding
                    .acknowledge(tx, call.staff(), call.id("alertId"))
                    .compose(alert -> shown(tx, List.of(alert)))
                    .map(List::getFirst))
        .map(Reply::ok);
  }

  /** An alert as the duty team sees it. */
  record Shown(
      UUID id,
      String kind,
      OffsetDateTime openedAt,
      String state,
      Optional<UUID> feedback,
      Optional<UUID> cardConcern,
      Optional<UUID> meetingConcern,
      Optional<String> from) {
    @Override
    public String toString() {
      return "Shown[" + id + "]";
    }
  }

  /** How many are open, and for the duty team which. */
  record Listed(int open, List<Shown> alerts) {}

  /** The alerts as this member of staff may know them. */
  Future<Listed> list(Caller.StaffMember staff) {
    return staff.isAny(Role.DUTY_OFFICER, Role.SAFEGUARDING_LEAD)
        ? database.inTransaction(Surface.DUTY, staff, this::listForDuty)
        : database
            .inTransaction(staff, safeguarding::listCount)
            .map(open -> new Listed(open, List.of()));
  }

  private Future<Listed> listForDuty(Tx tx) {
    return safeguarding
        .list(tx)
        .compose(alerts -> shown(tx, alerts))
        .map(shown -> new Listed(open(shown), shown));
  }

  private Future<List<Shown>> shown(Tx tx, List<Alert> alerts) {
    return people
        .known(tx, alerts.stream().flatMap(a -> a.person().stream()).toList())
        .map(known ->
            alerts.stream()
                .map(a ->
                    new Shown(
                        a.id(),
                        a.kind(),
                        a.openedAt(),
                        a.state().code(),
                        a.feedback(),
                        a.cardConcern(),
                        a.meetingConcern(),
                        a.person().map(person -> known.get(person).name())))
                .toList());
  }

  private static int open(List<Shown> alerts) {
    return (int) alerts.stream().filter(a -> a.state().equals(AlertState.OPEN.code())).count();
  }
}
