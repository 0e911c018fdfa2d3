package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Plans the meetings of a calendar, all of them or none. */
final class MeetingImports {
  private final MeetingService meetings;
  private final Audit audit;

  MeetingImports(MeetingService meetings, Audit audit) {
    this.meetings = meetings;
    this.audit = audit;
  }

  /** What becomes of each event; where the command only looks, what would. */
  Future<MeetingImport> take(Tx tx, Caller.StaffMember staff, ImportMeetings command) {
    var read = CalendarReader.read(command.calendar(), tx.now());
    return meetings
        .requireMayPlan(tx, staff, command.person(), command.chair())
        .compose(_ -> each(tx, staff, command, read.meetings()))
        .map(events -> report(events, read.refused()))
        .compose(report ->
            audit
                .record(tx, "importMeetings", command.person(), Map.of("planned", report.planned()))
                .map(report));
  }

  private Future<List<MeetingImport.Event>> each(
      Tx tx, Caller.StaffMember staff, ImportMeetings command, List<CalendarEvent> events) {
    var done = Future.<List<MeetingImport.Event>>succeededFuture(new ArrayList<>());
    for (var event : events) {
      done = done.compose(soFar -> one(tx, staff, command, event).map(made -> add(soFar, made)));
    }
    return done;
  }

  private Future<MeetingImport.Event> one(
      Tx tx, Caller.StaffMember staff, ImportMeetings command, CalendarEvent event) {
    var id = event.meetingOf(command.person());
    return meetings
        .find(tx, id)
        .compose(found ->
            found.isPresent() || command.mode() == ImportMeetings.Mode.LOOK
                ? Future.succeededFuture(found.isPresent())
                : meetings.schedule(tx, staff, id, command.meeting(event)).map(false))
        .map(known -> MeetingImport.Event.of(event, known));
  }

  private static List<MeetingImport.Event> add(
      List<MeetingImport.Event> events, MeetingImport.Event more) {
    events.add(more);
    return events;
  }

  private static MeetingImport report(
      List<MeetingImport.Event> events, List<MeetingImport.Event> refused) {
    var all = new ArrayList<>(events);
    all.addAll(refused);
    all.sort(Comparator.comparingInt(MeetingImport.Event::number));
    return MeetingImport.of(List.copyOf(all));
  }
}
