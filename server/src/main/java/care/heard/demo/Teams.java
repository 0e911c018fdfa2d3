package care.heard.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The council's teams of social workers, and its personal advisers. */
final class Teams {
  private static final String LEAVING_CARE = "Leaving care";
  private static final String IN_CARE = "Children in care, ";

  private Teams() {}

  static List<Worker> invent(Ids ids, Names names) {
    var workers = new ArrayList<Worker>();
    for (var name : names.workers()) {
      int number = workers.size();
      workers.add(worker(ids, number, name));
    }
    return List.copyOf(workers);
  }

  static List<Worker> of(List<Worker> workers, String team) {
    return workers.stream().filter(worker -> worker.team().equals(team)).toList();
  }

  static String teamFor(YoungPerson person, LocalDate today) {
    return person.ageOn(today) >= 18 ? LEAVING_CARE : IN_CARE + person.locality();
  }

  // Of ten, three are personal advisers and seven share the localities.
  private static Worker worker(Ids ids, int number, String name) {
    var id = ids.of("worker", number);
    if (number % 10 >= 7) {
      return new Worker(id, name, "personal adviser", LEAVING_CARE);
    }
    var locality = Council.LOCALITIES.get(number % 10 % 3);
    return new Worker(id, name, "social worker", IN_CARE + locality);
  }
}
