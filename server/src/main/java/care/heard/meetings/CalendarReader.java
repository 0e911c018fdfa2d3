package care.heard.meetings;

import care.heard.platform.http.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

/** Reads meetings out of an iCalendar file. Nothing in it makes the reading long. */
final class CalendarReader {
  private static final int EVENTS_AT_MOST = 100;

  // A time of England is read as it is written: the library would move one that there is not.
  private static final Pattern ENGLISH_TIME =
      Pattern.compile(
          "(?im)^(DTSTART|DTEND);TZID=\"?(?:Europe/London|Europe/Belfast|GB|GMT Standard Time)\"?(?=[:;])");

  private CalendarReader() {}

  /** What a file holds: meetings, and events that make none, each with the reason. */
  record Read(List<CalendarEvent> meetings, List<MeetingImport.Event> refused) {}

  /** INVALID where it is no calendar, holds nothing, or too much. */
  static Read read(String text, Instant now) {
    var events = parsed(text).<VEvent>getComponents(Component.VEVENT);
    if (events.isEmpty()) {
      throw wrong("There is no event in this calendar.");
    }
    if (events.size() > EVENTS_AT_MOST) {
      throw wrong("There are more than 100 events in this calendar. Take fewer.");
    }
    var read = new Read(new ArrayList<>(), new ArrayList<>());
    IntStream.range(0, events.size()).forEach(i -> add(read, events.get(i), i + 1, now));
    return read;
  }

  private static void add(Read read, VEvent event, int number, Instant now) {
    try {
      read.meetings().addAll(EventReader.meetings(event, number, now));
    } catch (EventReader.Refused refused) {
      read.refused().add(MeetingImport.Event.refused(number, refused.why()));
    } catch (Problem problem) {
      read.refused().add(MeetingImport.Event.refused(number, problem.detail()));
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      read.refused().add(MeetingImport.Event.refused(number, "Its times cannot be read."));
    }
  }

  private static Calendar parsed(String text) {
    try {
      return new CalendarBuilder()
          .build(new StringReader(floating(text.replace("\r\n", "\n")).replace("\n", "\r\n")));
    } catch (ZoneRulesException unknown) {
      throw wrong("A time zone in this calendar is not known. Save it with times of England.");
    } catch (IOException | ParserException | RuntimeException unreadable) {
      throw wrong(
          "This is not a calendar file that we can read. Save it again as iCalendar (.ics).");
    }
  }

  private static String floating(String text) {
    return ENGLISH_TIME.matcher(text).replaceAll("$1");
  }

  private static Problem wrong(String why) {
    return Problem.invalid("/calendar", why);
  }
}
