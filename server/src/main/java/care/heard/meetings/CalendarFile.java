package care.heard.meetings;

import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A meeting for the phone's own calendar. It says when, and neither what, where nor with whom:
 * other people see a phone's calendar (promise 5).
 */
record CalendarFile(String fileName, String content) {
  private static final String TITLE = "Appointment";

  static CalendarFile of(KeptMeeting meeting, Instant now) {
    var event = new VEvent(false);
    event.add(new Uid(meeting.id().toString()));
    event.add(new DtStamp(now));
    event.add(new DtStart<>(meeting.startsAt()));
    meeting.endsAt().ifPresent(end -> event.add(new DtEnd<>(end)));
    event.add(new Summary(TITLE));
    event.add(new Clazz(Clazz.VALUE_PRIVATE));
    event.add(new Sequence(meeting.version()));
    event.add(
        new Status(
            meeting.state() == MeetingState.CANCELLED
                ? Status.VALUE_CANCELLED
                : Status.VALUE_CONFIRMED));
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Heard//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(event);
    return new CalendarFile("appointment.ics", calendar.toString());
  }
}
