package care.heard.meetings;

import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.platform.time.WorkingDays;
import care.heard.workers.Review;
import care.heard.workers.Reviews;
import care.heard.workers.WorkersService;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says by when reviews are due, and which are in danger. */
final class DueReviews {
  private static final int RECORDED_BACK_MONTHS = 24;
  private static final int RECORDED_AHEAD_MONTHS = 3;

  private final DueStore store = new DueStore();
  private final Reviews records = new Reviews();
  private final ReviewClock clock = new ReviewClock(new WorkingDays());
  private final PeopleService people;
  private final WorkersService workers;
  private final Audit audit;

  DueReviews(PeopleService people, WorkersService workers, Audit audit) {
    this.people = people;
    this.workers = workers;
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
  Future<List<DueReview>> list(Tx tx, Caller.StaffMember staff) {
    var all = store.all(tx);
    var recorded = recorded(tx);
    var mine = workers.mine(tx);
    var warnings = store.warnings(tx);
    return Future.all(all, recorded, mine, warnings)
        .map(_ -> theirs(staff, all.result(), recorded.result(), mine.result()))
        .map(theirs -> dangers(all.result(), theirs, England.day(tx.now())))
        .compose(dangers -> named(tx, dangers, warnings.result()))
        .compose(list -> audit.record(tx, "listDueReviews", null).map(list));
  }

  /** Every review of the authority that must be spoken of today. */
  Future<List<DueStore.Warning>> inDanger(Tx tx) {
    var all = store.all(tx);
    var recorded = recorded(tx);
    return Future.all(all, recorded)
        .map(_ -> dangers(all.result(), recorded.result(), England.day(tx.now())))
        .map(dangers -> warnings(tx, dangers));
  }

  // The day on which the council's records want the next review, by young person.
  private Future<Map<UUID, LocalDate>> recorded(Tx tx) {
    var today = England.day(tx.now());
    return records
        .due(tx, today.minusMonths(RECORDED_BACK_MONTHS), today.plusMonths(RECORDED_AHEAD_MONTHS))
        .map(due ->
            due.stream()
                .collect(
                    Collectors.toMap(
                        Review::person,
                        r -> r.dueOn().orElseThrow(),
                        (a, b) -> a.isAfter(b) ? a : b)));
  }

  // The records of everybody stand open to staff: a worker is shown those of their list.
  private static Map<UUID, LocalDate> theirs(
      Caller.StaffMember staff,
      List<ReviewClock.Moment> all,
      Map<UUID, LocalDate> recorded,
      List<UUID> mine) {
    var known = new HashSet<>(mine);
    all.forEach(moment -> known.add(moment.person()));
    return recorded.entrySet().stream()
        .filter(due -> staff.isAny(Role.PARTICIPATION_OFFICER) || known.contains(due.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Danger> dangers(
      List<ReviewClock.Moment> all, Map<UUID, LocalDate> recorded, LocalDate today) {
    var series = new HashMap<Series, List<ReviewClock.Moment>>();
    recorded
        .keySet()
        .forEach(person ->
            series.put(new Series(person, MeetingKind.CHILDREN_IN_CARE_REVIEW), new ArrayList<>()));
    all.forEach(moment ->
        series
            .computeIfAbsent(new Series(moment.person(), moment.kind()), _ -> new ArrayList<>())
            .add(moment));
    return series.entrySet().stream()
        .flatMap(entry -> danger(entry.getKey(), entry.getValue(), recorded, today).stream())
        .sorted(Comparator.comparing(Danger::state).thenComparing(Danger::dueOn))
        .limit(1000)
        .toList();
  }

  private Optional<Danger> danger(
      Series of, List<ReviewClock.Moment> moments, Map<UUID, LocalDate> recorded, LocalDate today) {
    var wanted =
        of.kind() == MeetingKind.CHILDREN_IN_CARE_REVIEW
            ? Optional.ofNullable(recorded.get(of.person()))
            : Optional.<LocalDate>empty();
    var planned =
        moments.stream()
            .filter(moment -> moment.state() == MeetingState.PLANNED)
            .map(ReviewClock.Moment::day)
            .filter(day -> !day.isBefore(today))
            .min(Comparator.naturalOrder());
    return clock
        .due(of.kind(), moments, wanted)
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
