package care.heard.meetings;

import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import care.heard.push.NoticeService;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Staff see the meetings that they may know of. */
final class StaffMeetings {
  private final MeetingStore store = new MeetingStore();
  private final MeetingService meetings;
  private final MeetingWordsService words;
  private final AfterwardsService afterwards;
  private final DueReviews due;
  private final PeopleService people;
  private final NoticeService notices;
  private final Vault vault;
  private final Audit audit;

  StaffMeetings(
      MeetingService meetings,
      MeetingWordsService words,
      AfterwardsService afterwards,
      DueReviews due,
      PeopleService people,
      NoticeService notices,
      Vault vault,
      Audit audit) {
    this.meetings = meetings;
    this.words = words;
    this.afterwards = afterwards;
    this.due = due;
    this.people = people;
    this.notices = notices;
    this.vault = vault;
    this.audit = audit;
  }

  /** Those that are planned, the next one first, then what was lately; on record. */
  Future<List<StaffMeeting>> list(Tx tx, Caller.StaffMember staff) {
    return store
        .planned(tx)
        .compose(kept -> opened(tx, staff, kept))
        .compose(list -> audit.record(tx, "listMeetings", null).map(list));
  }

  /** One meeting; on record. */
  Future<StaffMeeting> read(Tx tx, Caller.StaffMember staff, UUID id) {
    return look(tx, staff, id).compose(meeting -> audit.record(tx, "readMeeting", id).map(meeting));
  }

  /** The same after the caller changed it, which is on record already. */
  Future<StaffMeeting> look(Tx tx, Caller.StaffMember staff, UUID id) {
    return meetings.require(tx, id).compose(kept -> whole(tx, staff, kept));
  }

  private Future<StaffMeeting> whole(Tx tx, Caller.StaffMember staff, KeptMeeting kept) {
    var one = vault.keysOf(tx, List.of(kept.person()));
    var about = people.requireName(tx, kept.person());
    var by = due.dueBy(tx, kept);
    var said = afterwards.find(tx, kept);
    var mine = one.compose(keys -> words.waiting(tx, staff, List.of(kept), keys));
    var told = notices.deliveriesOfMeeting(tx, kept.id());
    return Future.all(one, about, by, said, mine, told)
        .map(_ -> OpenMeeting.of(kept, one.result().get(kept.person())))
        .map(open ->
            StaffMeeting.of(
                open,
                new StaffMeeting.Beside(
                    about.result(),
                    !mine.result().isEmpty(),
                    by.result(),
                    said.result(),
                    told.result())));
  }

  private Future<List<StaffMeeting>> opened(
      Tx tx, Caller.StaffMember staff, List<KeptMeeting> kept) {
    var whom = kept.stream().map(KeptMeeting::person).distinct().toList();
    var keys = vault.keysOf(tx, whom);
    var known = people.known(tx, whom);
    var mine = keys.compose(found -> words.waiting(tx, staff, kept, found));
    return Future.all(keys, known, mine)
        .map(_ ->
            kept.stream()
                .filter(meeting -> keys.result().containsKey(meeting.person()))
                .map(meeting -> listed(meeting, keys.result(), known.result(), mine.result()))
                .toList());
  }

  private static StaffMeeting listed(
      KeptMeeting meeting,
      Map<UUID, DataKey> keys,
      Map<UUID, PeopleService.Known> known,
      Set<UUID> mine) {
    return StaffMeeting.of(
        OpenMeeting.of(meeting, keys.get(meeting.person())),
        new StaffMeeting.Beside(
            known.get(meeting.person()).name(),
            mine.contains(meeting.id()),
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }
}
