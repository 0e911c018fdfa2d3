package care.heard.meetings;

import care.heard.identity.StaffDirectory;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.vault.Vault;
import care.heard.push.NoticeService;
import care.heard.workers.WorkersService;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A young person knows when a meeting about them is. */
public final class MeetingService {
  private final MeetingStore store = new MeetingStore();
  private final WorkersService workers;
  private final StaffDirectory directory;
  private final Vault vault;
  private final NoticeService notices;
  private final Audit audit;

  MeetingService(
      WorkersService workers,
      StaffDirectory directory,
      Vault vault,
      NoticeService notices,
      Audit audit) {
    this.workers = workers;
    this.directory = directory;
    this.vault = vault;
    this.notices = notices;
    this.audit = audit;
  }

  /** Plans a meeting; the young person's phone is woken by the same commit. */
  Future<Meeting> schedule(Tx tx, Caller.StaffMember staff, ScheduleMeeting command) {
    return schedule(tx, staff, UUID.randomUUID(), command);
  }

  /** The same, under an id that the caller knows. */
  Future<Meeting> schedule(Tx tx, Caller.StaffMember staff, UUID id, ScheduleMeeting command) {
    command.when().starts(tx.now());
    return requireMayPlan(tx, staff, command.person(), command.chair())
        .compose(_ -> vault.keyOf(tx, command.person()))
        .recover(failure -> Future.failedFuture(orUnknownPerson(failure)))
        .compose(key -> store.add(tx, staff, id, command, key))
        .compose(_ -> require(tx, id))
        .compose(kept -> invite(tx, kept).compose(_ -> open(tx, kept)))
        .map(Meeting::of);
  }

  /** INVALID where the caller does not plan for that young person, or that is no chair. */
  Future<Void> requireMayPlan(Tx tx, Caller.StaffMember staff, UUID person, Optional<UUID> chair) {
    return requireTheirs(tx, staff, person).compose(_ -> requireChair(tx, chair));
  }

  /** Every meeting about the caller, the latest first. */
  Future<List<Meeting>> listMine(Tx tx, Caller.YoungPerson young) {
    var key = vault.keyOf(tx, young.person());
    var kept = store.ofPerson(tx, young.person());
    return Future.all(key, kept)
        .map(_ ->
            kept.result().stream()
                .map(meeting -> Meeting.of(OpenMeeting.of(meeting, key.result())))
                .toList());
  }

  /** One meeting about the caller. */
  Future<Meeting> getMine(Tx tx, UUID id) {
    return require(tx, id).compose(kept -> open(tx, kept)).map(Meeting::of);
  }

  /** The meeting, where the caller may know of it. */
  Future<Optional<KeptMeeting>> find(Tx tx, UUID id) {
    return store.find(tx, id);
  }

  /** The meeting; NOT_FOUND where the caller may not know of it. */
  Future<KeptMeeting> require(Tx tx, UUID id) {
    return store.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  /** INVALID where that is nobody who can run a meeting of this authority. */
  Future<Void> requireChair(Tx tx, Optional<UUID> chair) {
    return chair.isEmpty()
        ? Future.succeededFuture()
        : directory
            .whoRunMeetings(tx)
            .map(colleagues -> colleagues.stream().anyMatch(c -> c.id().equals(chair.get())))
            .compose(known -> known ? Future.succeededFuture() : Future.failedFuture(noChair()));
  }

  /** With what is sealed of it opened. */
  Future<OpenMeeting> open(Tx tx, KeptMeeting kept) {
    return vault.keyOf(tx, kept.person()).map(key -> OpenMeeting.of(kept, key));
  }

  /**
   * The young people on a worker's list; none for the participation team, who find them by name.
   */
  Future<List<UUID>> theirList(Tx tx, Caller.StaffMember staff) {
    return staff.isAny(Role.PARTICIPATION_OFFICER)
        ? Future.succeededFuture(List.of())
        : workers.mine(tx);
  }

  private Future<Void> invite(Tx tx, KeptMeeting meeting) {
    return notices
        .meetingPlanned(tx, meeting.person(), meeting.id(), meeting.startsAt())
        .compose(_ -> audit.record(tx, "scheduleMeeting", meeting.id()));
  }

  // Somebody who is not on a worker's list is to the worker as somebody who is not there.
  private Future<Void> requireTheirs(Tx tx, Caller.StaffMember staff, UUID person) {
    return staff.isAny(Role.PARTICIPATION_OFFICER)
        ? Future.succeededFuture()
        : requireOnList(tx, person);
  }

  private Future<Void> requireOnList(Tx tx, UUID person) {
    return workers
        .isMine(tx, person)
        .compose(may -> may ? Future.succeededFuture() : Future.failedFuture(unknownPerson()));
  }

  private static Throwable orUnknownPerson(Throwable failure) {
    return failure instanceof Problem problem && problem.type() == ProblemType.NOT_FOUND
        ? unknownPerson()
        : failure;
  }

  private static Problem unknownPerson() {
    return Problem.invalid(
        "/person", "We do not know this young person. Choose one from the list.");
  }

  private static Problem noChair() {
    return Problem.invalid("/chair", "Choose somebody from the list who can run the meeting.");
  }
}
