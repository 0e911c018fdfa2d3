package care.heard.meetings;

import care.heard.platform.time.England;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * Reads one event. Its times are what the clock on the wall shows: those of England as they are
 * written, those of another zone as England's clocks show that moment.
 */
final class EventReader {
  private static final int TIMES_AT_MOST = 12;
  private static final int LONGEST_PLACE = 200;
  private static final int LONGEST_NAME = 120;
  private static final int SEATS_AT_MOST = 12;
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private EventReader() {}

  /** An event makes no meeting, and why. */
  static final class Refused extends RuntimeException {
    private Refused(String why) {
      super(why, null, false, false);
    }

    String why() {
      return getMessage();
    }
  }

  /** The meetings that an event makes: one, or each time of those it repeats. */
  static List<CalendarEvent> meetings(VEvent event, int number, Instant now) {
    requireGoesAhead(event);
    var starts = wall(event, Property.DTSTART).orElseThrow(() -> new Refused("It has no start."));
    var ends = wall(event, Property.DTEND);
    var key = value(event, Property.UID) + "/" + value(event, Property.RECURRENCE_ID);
    var times = times(event, starts);
    return IntStream.range(0, times.size())
        .mapToObj(i ->
            new CalendarEvent(
                number,
                key + "/" + i,
                when(times.get(i), starts, ends, now),
                place(event),
                who(event)))
        .toList();
  }

  private static void requireGoesAhead(VEvent event) {
    if (value(event, Property.STATUS).equalsIgnoreCase("CANCELLED")) {
      throw new Refused("It is called off in the calendar.");
    }
    if (value(event, Property.UID).isEmpty()) {
      throw new Refused("It has no UID. Save the calendar again from the programme it came from.");
    }
  }

  private static WallTime when(
      LocalDateTime start, LocalDateTime first, Optional<LocalDateTime> ends, Instant now) {
    var end = ends.map(e -> start.plus(ChronoUnit.MINUTES.between(first, e), ChronoUnit.MINUTES));
    if (end.filter(e -> !e.toLocalDate().equals(start.toLocalDate())).isPresent()) {
      throw new Refused("It ends on another day. Give it an end on the same day.");
    }
    var when = new WallTime(start.toLocalDate(), TIME.format(start), end.map(TIME::format));
    when.starts(now);
    when.ends();
    return when;
  }

  private static List<LocalDateTime> times(VEvent event, LocalDateTime starts) {
    var rule = value(event, Property.RRULE);
    if (rule.isEmpty() && value(event, Property.RDATE).isEmpty()) {
      return List.of(starts);
    }
    var recur = new Recur<LocalDateTime>(rule);
    if (recur.getCount() <= 0 && recur.getUntil() == null) {
      throw new Refused(
          "This repeats without an end. Give it an end, or one event for each meeting.");
    }
    var times = recur.getDates(starts, starts, starts.plusYears(3), TIMES_AT_MOST + 1);
    if (times.size() > TIMES_AT_MOST) {
      throw new Refused("This repeats more than 12 times. Take fewer.");
    }
    return List.copyOf(times);
  }

  private static Optional<LocalDateTime> wall(VEvent event, String name) {
    return event.getProperty(name).map(property -> wall(property));
  }

  private static LocalDateTime wall(Property property) {
    var written = property.getValue();
    if (!written.contains("T")) {
      throw new Refused("It is for a whole day. Give it a time.");
    }
    if (written.endsWith("Z")) {
      var utc = LocalDateTime.parse(written.substring(0, written.length() - 1), WRITTEN);
      return england(utc, ZoneId.of("UTC"));
    }
    var zone = property.<Parameter>getParameter(Parameter.TZID).map(Parameter::getValue);
    var wall = LocalDateTime.parse(written, WRITTEN);
    return zone.map(z -> england(wall, zone(z))).orElse(wall);
  }

  private static ZoneId zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new Refused("Its time zone is not known. Save it with times of England.");
    }
    return ZoneId.of(name);
  }

  private static LocalDateTime england(LocalDateTime wall, ZoneId zone) {
    return wall.atZone(zone).withZoneSameInstant(England.ZONE).toLocalDateTime();
  }

  private static String place(VEvent event) {
    var place = value(event, Property.LOCATION).strip();
    return place.isEmpty() ? "We will tell you where" : shortened(place, LONGEST_PLACE);
  }

  // Names alone: an address of somebody is nothing that a young person needs.
  private static List<String> who(VEvent event) {
    return event.getProperties(Property.ATTENDEE).stream()
        .flatMap(attendee -> attendee.<Parameter>getParameter(Parameter.CN).stream())
        .map(Parameter::getValue)
        .filter(name -> !name.isBlank() && !name.contains("@"))
        .map(name -> shortened(name.strip(), LONGEST_NAME))
        .distinct()
        .limit(SEATS_AT_MOST)
        .toList();
  }

  private static String value(VEvent event, String name) {
    return event.getProperty(name).map(property -> property.getValue()).orElse("");
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
