package care.heard.safeguarding;

import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Alerts as the duty team sees them, with the names of those whose names they may know. */
final class AlertReading {
  private final Database database;
  private final SafeguardingService safeguarding;
  private final TriageService triage;
  private final AlertStore store;
  private final PeopleService people;

  AlertReading(
      Database database,
      SafeguardingService safeguarding,
      TriageService triage,
      AlertStore store,
      PeopleService people) {
    this.database = database;
    this.safeguarding = safeguarding;
    this.triage = triage;
    this.store = store;
    this.people = people;
  }

  /** An alert as the duty team sees it. */
  record Shown(
      UUID id,
      String kind,
      Instant openedAt,
      String state,
      Optional<UUID> feedback,
      Optional<UUID> cardConcern,
      Optional<UUID> meetingConcern,
      Optional<UUID> correction,
      Optional<String> from,
      Optional<String> inHandOf,
      Optional<Closing> closing) {
    @Override
    public String toString() {
      return "Shown[" + id + "]";
    }
  }

  /** Who says first that it can be closed; whether whoever looks may be the second. */
  record Closing(String reason, String by, boolean mayConfirm) {}

  /** One thing that was done. */
  record Entry(
      Instant at,
      String kind,
      Optional<String> by,
      Optional<String> words,
      Optional<String> reason) {
    @Override
    public String toString() {
      return "Entry[" + kind + "]";
    }
  }

  /** An alert with its history, the first thing first. */
  record Story(Shown alert, List<Entry> history) {}

  /** How many are open, and for the duty team which. */
  record Listed(int open, List<Shown> alerts, Optional<Unread> unread) {}

  /** What nobody has read for longer than the authority allows, and since when. */
  record Unread(int many, LocalDate oldest) {}

  /** The alerts as this member of staff may know them. */
  Future<Listed> list(Caller.StaffMember staff) {
    return staff.isAny(Role.DUTY_OFFICER, Role.SAFEGUARDING_LEAD)
        ? database.inTransaction(Surface.DUTY, staff, tx -> listForDuty(tx, staff))
        : database
            .inTransaction(staff, safeguarding::listCount)
            .map(open -> new Listed(open, List.of(), Optional.empty()));
  }

  private Future<Listed> listForDuty(Tx tx, Caller.StaffMember staff) {
    var shown = triage.list(tx).compose(alerts -> shown(tx, staff, alerts));
    var unread = store.unread(tx, England.day(tx.now()));
    return Future.all(shown, unread)
        .map(_ -> new Listed(open(shown.result()), shown.result(), unread(unread.result())));
  }

  private static Optional<Unread> unread(AlertStore.Unread found) {
    return found.oldest().map(oldest -> new Unread(found.many(), oldest));
  }

  /** Alerts with the young people's names. */
  Future<List<Shown>> shown(Tx tx, Caller.StaffMember staff, List<Alert> alerts) {
    return people
        .known(tx, alerts.stream().flatMap(a -> a.person().stream()).toList())
        .map(known -> alerts.stream().map(a -> shown(a, staff, known)).toList());
  }

  /** An alert with its history and the names in both. */
  Future<Story> story(Tx tx, Caller.StaffMember staff, TriageService.Story story) {
    var officers =
        story.history().stream().map(AlertEntry::by).filter(Objects::nonNull).distinct().toList();
    var shown = shown(tx, staff, List.of(story.alert()));
    var names = store.names(tx, officers);
    return Future.all(shown, names)
        .map(_ -> new Story(shown.result().getFirst(), history(story, names.result())));
  }

  private static List<Entry> history(TriageService.Story story, Map<UUID, String> names) {
    var clock = story.alert().clock();
    var all = new ArrayList<Entry>();
    all.add(byNobody(clock.opened(), "opened"));
    clock.told().ifPresent(at -> all.add(byNobody(at, "told")));
    story.history().forEach(entry -> all.add(entry(entry, names)));
    all.sort(java.util.Comparator.comparing(Entry::at));
    return List.copyOf(all);
  }

  private static Entry byNobody(Instant at, String kind) {
    return new Entry(at, kind, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Entry entry(AlertEntry kept, Map<UUID, String> names) {
    var by = Optional.ofNullable(names.get(kept.by()));
    return new Entry(kept.at(), kept.kind(), by, kept.words(), kept.reason());
  }

  private static Shown shown(
      Alert alert, Caller.StaffMember staff, Map<UUID, PeopleService.Known> known) {
    return new Shown(
        alert.id(),
        alert.kind(),
        alert.clock().opened(),
        alert.state().code(),
        alert.feedback(),
        alert.cardConcern(),
        alert.meetingConcern(),
        alert.correction(),
        alert.person().map(person -> known.get(person).name()),
        alert.holder().map(Alert.Named::name),
        alert
            .closing()
            .filter(_ -> alert.state() == AlertState.CLOSING)
            .map(c -> closing(c, staff)));
  }

  private static Closing closing(Alert.Closing closing, Caller.StaffMember staff) {
    var second = !closing.by().id().equals(staff.staff());
    return new Closing(closing.reason().code(), closing.by().name(), second);
  }

  private static int open(List<Shown> alerts) {
    return (int) alerts.stream().filter(a -> a.state().equals(AlertState.OPEN.code())).count();
  }
}
