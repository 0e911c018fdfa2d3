package care.heard.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Meetings that were held and meetings that are to come; none about the tour's young person. */
final class Diary {
  private static final int HELD = 90;
  private static final int COMING = 45;
  private static final List<String> PLACES =
      List.of(
          "Wearbridge Civic Hall, room 2",
          "At home",
          "The Old Library, upstairs",
          "By video call",
          "School, the quiet room",
          "Youth hub, North Quay");

  private final Ids ids;
  private final Calendar calendar;
  private final List<YoungPerson> people;
  private final Caseload caseload;
  private final Dice dice = new Dice("diary");
  private final MeetingsTold told = new MeetingsTold();

  Diary(Ids ids, Calendar calendar, List<YoungPerson> people, Caseload caseload) {
    this.ids = ids;
    this.calendar = calendar;
    this.people = people.subList(1, people.size());
    this.caseload = caseload;
  }

  List<Meeting> invent() {
    var meetings = new ArrayList<Meeting>();
    for (int i = 0; i < HELD; i++) {
      var state = dice.chance(0.1) ? "cancelled" : "held";
      meetings.add(meeting(i, calendar.today().minusDays(dice.between(2, 180)), state));
    }
    for (int i = HELD; i < HELD + COMING; i++) {
      meetings.add(meeting(i, calendar.today().plusDays(dice.between(2, 45)), "planned"));
    }
    return List.copyOf(meetings);
  }

  private Meeting meeting(int number, LocalDate day, String state) {
    var person = dice.pick(people);
    var time = LocalTime.of(dice.between(9, 16), dice.pick(List.of(0, 15, 30)));
    var starts = calendar.at(onWorkingDay(day), time);
    var kind = kind(person, day);
    return new Meeting(
        ids.of("meeting", number),
        person,
        kind,
        starts,
        starts.plus(Duration.ofMinutes(dice.pick(List.of(30, 45, 60, 90)))),
        dice.pick(PLACES),
        List.of(caseload.workerOn(person, day).name(), "Gethin Applegarth-Moss"),
        state,
        told.of(kind, state));
  }

  private String kind(YoungPerson person, LocalDate day) {
    if (person.ageOn(day) >= 18) {
      return "pathway-plan-review";
    }
    if (person.status().equals("in-need")) {
      return dice.pick(List.of("child-in-need-meeting", "core-group"));
    }
    return dice.pick(
        List.of("children-in-care-review", "children-in-care-review", "personal-education-plan"));
  }

  private static LocalDate onWorkingDay(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }
}
