package care.heard.meetings;

import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.platform.time.WorkingDays;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says by when reviews are due, and warns before one is late. */
public final class DueReviews {
  private final DueStore store = new DueStore();
  private final ReviewClock clock = new ReviewClock(new WorkingDays());
  private final Database database;
  private final PeopleService people;
  private final Audit audit;

  DueReviews(Database database, PeopleService people, Audit audit) {
    this.database = database;
    this.people = people;
    this.audit = audit;
  }

  /** Whom and what a due date is about. */
  private record Series(UUID person, MeetingKind kind) {}

  /** A due date that somebody must look at. */
  private record Danger(
      Series series, LocalDate dueOn, DueReview.State state, Optional<LocalDate> plannedFor) {}

  /** By when that meeting is due by law, where that is known. */
  Future<Optional<LocalDate>> dueBy(Tx tx, KeptMeeting meeting) {
    return store
        .of(tx, meeting.person(), meeting.kind())
        .map(moments ->
            moments.stream()
                .filter(m -> m.state() != MeetingState.HELD || m.day().isBefore(meeting.day()))
                .toList())
        .map(before -> clock.due(meeting.kind(), before));
  }

  /** What the caller may know of; the most pressing first; on record. */
  Future<List<DueReview>> list(Tx tx) {
    var dangers = store.all(tx).map(all -> dangers(all, England.day(tx.now())));
    var warnings = store.warnings(tx);
    return Future.all(dangers, warnings)
        .compose(_ -> named(tx, dangers.result(), warnings.result()))
        .compose(list -> audit.record(tx, "listDueReviews", null).map(list));
  }

  /** Notes for each review that comes into danger the day on which the service said so. */
  public Future<Void> warn(UUID authority) {
    return database.inTransaction(
        Caller.Service.jobs(authority),
        tx ->
            store
                .all(tx)
                .map(all -> dangers(all, England.day(tx.now())))
                .compose(dangers -> store.warn(tx, warnings(tx, dangers))));
  }

  private List<Danger> dangers(List<ReviewClock.Moment> all, LocalDate today) {
    var series = all.stream().collect(Collectors.groupingBy(m -> new Series(m.person(), m.kind())));
    return series.entrySet().stream()
        .flatMap(entry -> danger(entry.getKey(), entry.getValue(), today).stream())
        .sorted(Comparator.comparing(Danger::state).thenComparing(Danger::dueOn))
        .limit(1000)
        .toList();
  }

  private Optional<Danger> danger(Series of, List<ReviewClock.Moment> moments, LocalDate today) {
    var planned =
        moments.stream()
            .filter(moment -> moment.state() == MeetingState.PLANNED)
            .map(ReviewClock.Moment::day)
            .filter(day -> !day.isBefore(today))
            .min(Comparator.naturalOrder());
    return clock
        .due(of.kind(), moments)
        .flatMap(due ->
            clock.state(due, planned, today).map(state -> new Danger(of, due, state, planned)));
  }

  private static List<DueStore.Warning> warnings(Tx tx, List<Danger> dangers) {
    var today = England.day(tx.now());
    return dangers.stream()
        .map(d -> new DueStore.Warning(d.series().person(), d.series().kind(), d.dueOn(), today))
        .toList();
  }

  private Future<List<DueReview>> named(
      Tx tx, List<Danger> dangers, List<DueStore.Warning> warnings) {
    var warned =
        warnings.stream()
            .collect(
                Collectors.toMap(
                    w -> Map.entry(new Series(w.person(), w.kind()), w.dueOn()),
                    DueStore.Warning::warnedOn));
    return people
        .known(tx, dangers.stream().map(danger -> danger.series().person()).distinct().toList())
        .map(known ->
            dangers.stream()
                .filter(danger -> known.containsKey(danger.series().person()))
                .map(danger ->
                    review(
                        danger,
                        known.get(danger.series().person()).name(),
                        warned.get(Map.entry(danger.series(), danger.dueOn()))))
                .toList());
  }

  private static DueReview review(Danger danger, String about, LocalDate warnedOn) {
    return new DueReview(
        danger.series().person(),
        about,
        danger.series().kind().code(),
        danger.series().kind().staffTitle(),
        danger.dueOn(),
        danger.state(),
        danger.plannedFor(),
        Optional.ofNullable(warnedOn));
  }
}
