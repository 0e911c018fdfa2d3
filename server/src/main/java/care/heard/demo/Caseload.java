package care.heard.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who works with whom, and since when. Some young people had a new worker every month, until the
 * council did something about it in the fourth quarter of the history.
 */
final class Caseload {
  private static final Map<String, Double> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put("LEFTRL", 30.0);
    REASONS.put("ORGRST", 18.0);
    REASONS.put("TSPROC", 14.0);
    REASONS.put("ABSENC", 12.0);
    REASONS.put("MANAGE", 9.0);
    REASONS.put("CHCHAN", 7.0);
    REASONS.put("FCONTA", 4.0);
    REASONS.put("PCCHAN", 3.0);
    REASONS.put("OTHERS", 3.0);
  }

  private final Ids ids;
  private final Calendar calendar;
  private final List<Worker> workers;
  private final LocalDate turningPoint;
  private final Dice dice = new Dice("caseload");
  private final Map<UUID, List<Allocation>> allocations = new LinkedHashMap<>();

  Caseload(Ids ids, Calendar calendar, Names names, List<YoungPerson> people) {
    this.ids = ids;
    this.calendar = calendar;
    this.workers = Teams.invent(ids, names);
    this.turningPoint = calendar.history().get(3).firstDay();
    people.forEach(person -> allocations.put(person.id(), new ArrayList<>()));
    leaveRileyWithSomebodyNew(people.getFirst());
    people.stream().skip(1).forEach(this::allocate);
  }

  List<Worker> workers() {
    return workers;
  }

  List<Allocation> all() {
    return allocations.values().stream().flatMap(List::stream).toList();
  }

  List<Allocation> of(YoungPerson person) {
    return allocations.get(person.id());
  }

  /** The worker on that day, or the first there was. */
  Worker workerOn(YoungPerson person, LocalDate day) {
    var own = of(person);
    return own.stream()
        .filter(allocation -> allocation.holdsOn(day))
        .findFirst()
        .orElse(own.getFirst())
        .worker();
  }

  /** How many workers the young person had in the year before that day. */
  int workersInTheYearBefore(YoungPerson person, LocalDate day) {
    var from = day.minusYears(1);
    return (int)
        of(person).stream()
            .filter(a -> !a.startsOn().isAfter(day))
            .filter(a -> a.endsOn().map(end -> end.isAfter(from)).orElse(true))
            .count();
  }

  /** Whether a new worker began in the hundred days before that day. */
  boolean changedBefore(YoungPerson person, LocalDate day) {
    return of(person).stream()
        .skip(1)
        .map(Allocation::startsOn)
        .anyMatch(start -> !start.isAfter(day) && start.isAfter(day.minusDays(100)));
  }

  // Three in a year; the last began a week ago.
  private void leaveRileyWithSomebodyNew(YoungPerson riley) {
    var team = Teams.of(workers, "Children in care, Central");
    var today = calendar.today();
    add(riley, team.get(0), today.minusDays(420), Optional.of(today.minusDays(240)), "ABSENC");
    add(riley, team.get(1), today.minusDays(240), Optional.of(today.minusDays(7)), "LEFTRL");
    add(riley, team.get(2), today.minusDays(7), Optional.empty(), null);
  }

  private void allocate(YoungPerson person) {
    var team = Teams.of(workers, Teams.teamFor(person, calendar.today()));
    int restless = dice.chance(0.12) ? 1 : dice.chance(0.43) ? 2 : 3;
    var first = calendar.history().getFirst().firstDay();
    var start = first.minusDays(dice.between(1, 300));
    var worker = dice.pick(team);
    while (true) {
      var end = start.plusDays(days(restless, start));
      if (!end.isBefore(calendar.today())) {
        add(person, worker, start, Optional.empty(), null);
        return;
      }
      add(person, worker, start, Optional.of(end), dice.weighted(REASONS));
      worker = another(team, worker);
      start = end;
    }
  }

  private int days(int restless, LocalDate start) {
    return switch (restless) {
      case 1 -> start.isBefore(turningPoint) ? dice.between(24, 45) : dice.between(80, 260);
      case 2 -> start.isBefore(turningPoint) ? dice.between(120, 260) : dice.between(200, 420);
      default -> dice.between(380, 1100);
    };
  }

  private Worker another(List<Worker> team, Worker not) {
    return dice.pick(team.stream().filter(worker -> !worker.equals(not)).toList());
  }

  private void add(
      YoungPerson person, Worker worker, LocalDate start, Optional<LocalDate> end, String reason) {
    var own = allocations.get(person.id());
    var id = ids.of("allocation", person.id() + "/" + own.size());
    own.add(new Allocation(id, person.id(), worker, start, end, Optional.ofNullable(reason)));
  }
}
