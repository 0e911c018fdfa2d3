package care.heard.meetings;

import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.vault.Vault;
import care.heard.push.NoticeService;
import io.vertx.core.Future;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A meeting is moved, called off or held, and its participation code confirmed. */
final class MeetingChanges {
  private final MeetingStore store = new MeetingStore();
  private final PreparationStore preparations = new PreparationStore();
  private final MeetingService meetings;
  private final PeopleService people;
  private final NoticeService notices;
  private final Vault vault;
  private final Audit audit;

  MeetingChanges(
      MeetingService meetings,
      PeopleService people,
      NoticeService notices,
      Vault vault,
      Audit audit) {
    this.meetings = meetings;
    this.people = people;
    this.notices = notices;
    this.vault = vault;
    this.audit = audit;
  }

  /** Another time, place or chair. */
  Future<Void> move(Tx tx, UUID id, String ifMatch, MoveMeeting command) {
    return require(tx, id, MeetingState.Change.MOVE, ifMatch)
        .compose(meeting -> meetings.requireChair(tx, command.chair()).map(meeting))
        .compose(meeting -> move(tx, meeting, command))
        .compose(_ -> audit.record(tx, "moveMeeting", id));
  }

  /** It does not take place. */
  Future<Void> cancel(Tx tx, UUID id, String ifMatch, CancelMeeting command) {
    return require(tx, id, MeetingState.Change.CANCEL, ifMatch)
        .compose(meeting -> cancel(tx, meeting, command))
        .compose(
            _ -> audit.record(tx, "cancelMeeting", id, Map.of("reason", command.reason().code())));
  }

  /** It took place; for a review, the participation code follows as a suggestion. */
  Future<Void> hold(Tx tx, UUID id, String ifMatch, HoldMeeting command) {
    return require(tx, id, MeetingState.Change.HOLD, ifMatch)
        .map(meeting -> requireBegun(tx, meeting))
        .compose(meeting ->
            suggest(tx, meeting, command)
                .compose(suggested -> store.hold(tx, meeting, command, suggested)))
        .compose(MeetingChanges::requireDone)
        .compose(_ -> audit.record(tx, "holdMeeting", id));
  }

  /** Whoever ran a review says how the young person took part. */
  Future<Void> confirm(Tx tx, Caller.StaffMember staff, UUID id, ConfirmParticipation command) {
    return meetings
        .require(tx, id)
        .map(meeting -> requireChair(staff, meeting))
        .compose(meeting -> store.confirm(tx, meeting, command.code()))
        .compose(MeetingChanges::requireDone)
        .compose(_ ->
            audit.record(tx, "confirmParticipation", id, Map.of("code", command.code().code())));
  }

  private Future<Void> move(Tx tx, KeptMeeting meeting, MoveMeeting command) {
    var starts = command.when().starts(tx.now());
    return vault
        .keyOf(tx, meeting.person())
        .compose(key -> store.move(tx, meeting, command, key))
        .compose(MeetingChanges::requireDone)
        .compose(_ -> notices.meetingChanged(tx, meeting.person(), meeting.id(), starts));
  }

  private Future<Void> cancel(Tx tx, KeptMeeting meeting, CancelMeeting command) {
    return store
        .cancel(tx, meeting, command.reason())
        .compose(MeetingChanges::requireDone)
        .compose(
            _ -> notices.meetingCancelled(tx, meeting.person(), meeting.id(), meeting.startsAt()));
  }

  private Future<Optional<ParticipationCode>> suggest(
      Tx tx, KeptMeeting meeting, HoldMeeting command) {
    if (!meeting.kind().hasParticipationCode()) {
      return Future.succeededFuture(Optional.empty());
    }
    var born = people.requireBirthday(tx, meeting.person());
    var sent = preparations.hasWords(tx, meeting.id());
    return Future.all(born, sent)
        .map(_ -> Period.between(born.result(), meeting.day()).getYears())
        .map(age ->
            ParticipationCode.suggest(age, command.attended(), command.spoke(), sent.result()))
        .map(Optional::of);
  }

  private Future<KeptMeeting> require(Tx tx, UUID id, MeetingState.Change change, String ifMatch) {
    return meetings
        .require(tx, id)
        .map(meeting -> {
          meeting.state().after(change);
          return requireLatest(meeting, ifMatch);
        });
  }

  private static KeptMeeting requireLatest(KeptMeeting meeting, String ifMatch) {
    if (!meeting.etag().equals(ifMatch)) {
      throw changed();
    }
    return meeting;
  }

  private static KeptMeeting requireBegun(Tx tx, KeptMeeting meeting) {
    if (!meeting.hasBegun(tx.now())) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("This meeting has not begun. You can move it or call it off.");
    }
    return meeting;
  }

  private static KeptMeeting requireChair(Caller.StaffMember staff, KeptMeeting meeting) {
    meeting.state().after(MeetingState.Change.CONFIRM_CODE);
    if (!meeting.kind().hasParticipationCode()) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("Only a children-in-care review has a participation code.");
    }
    if (meeting.chair().filter(chair -> chair.id().equals(staff.staff())).isEmpty()) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("Only whoever ran the meeting can confirm its code.");
    }
    return meeting;
  }

  private static Future<Void> requireDone(boolean done) {
    return done ? Future.succeededFuture() : Future.failedFuture(changed());
  }

  private static Problem changed() {
    return Problem.of(ProblemType.CHANGED_MEANWHILE)
        .detail(
            "This was changed since you fetched it. Fetch it again, decide, and save it with its"
                + " new ETag.");
  }
}
