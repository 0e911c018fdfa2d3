package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.vault.Vault;
import care.heard.push.NoticeService;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A young person knows when a meeting about them is. */
public final class MeetingService {
  private final MeetingStore store = new MeetingStore();
  private final Vault vault;
  private final NoticeService notices;
  private final Audit audit;

  MeetingService(Vault vault, NoticeService notices, Audit audit) {
    this.vault = vault;
    this.notices = notices;
    this.audit = audit;
  }

  /** Plans a meeting; the young person's phone is woken by the same commit. */
  Future<Meeting> schedule(Tx tx, Caller.StaffMember staff, ScheduleMeeting command) {
    return vault
        .keyOf(tx, command.person())
        .recover(failure -> Future.failedFuture(orUnknownPerson(failure)))
        .compose(key -> store.add(tx, staff, command, key).map(kept -> Map.entry(key, kept)))
        .compose(
            added -> invite(tx, added.getValue()).map(_ -> added.getValue().open(added.getKey())));
  }

  /** Every meeting about the caller, the latest first. */
  Future<List<Meeting>> listMine(Tx tx, Caller.YoungPerson young) {
    var key = vault.keyOf(tx, young.person());
    var kept = store.ofPerson(tx, young.person());
    return Future.all(key, kept)
        .map(_ -> kept.result().stream().map(meeting -> meeting.open(key.result())).toList());
  }

  /** One meeting about the caller. */
  Future<Meeting> getMine(Tx tx, Caller.YoungPerson young, UUID id) {
    var key = vault.keyOf(tx, young.person());
    var kept = store.find(tx, id);
    return Future.all(key, kept)
        .map(_ -> kept.result().orElseThrow(Problem::notFound).open(key.result()));
  }

  /** The meetings that are coming, with whom they are about; on record. */
  Future<List<Coming>> coming(Tx tx) {
    return store
        .coming(tx)
        .compose(kept ->
            vault
                .keysOf(tx, kept.stream().map(Meeting.Kept::person).toList())
                .map(keys ->
                    kept.stream()
                        .map(m -> new Coming(m.person(), m.open(keys.get(m.person()))))
                        .toList()))
        .compose(coming -> audit.record(tx, "listMeetings", null).map(coming));
  }

  /** A meeting, and whom it is about. */
  record Coming(UUID person, Meeting meeting) {}

  private Future<Void> invite(Tx tx, Meeting.Kept meeting) {
    return notices
        .meetingPlanned(tx, meeting.person(), meeting.id(), meeting.startsAt())
        .compose(_ -> audit.record(tx, "scheduleMeeting", meeting.id()));
  }

  private static Throwable orUnknownPerson(Throwable failure) {
    return failure instanceof Problem problem && problem.type() == ProblemType.NOT_FOUND
        ? Problem.invalid("/person", "We do not know this young person. Choose one from the list.")
        : failure;
  }
}
