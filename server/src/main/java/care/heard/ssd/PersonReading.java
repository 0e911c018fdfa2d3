package care.heard.ssd;

import care.heard.identity.CouncilPerson;
import care.heard.identity.PeopleRegister;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.workers.CouncilRecords;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The young people, read last: by then it is laid out who works with them and where they live. */
final class PersonReading implements Reading<PersonReading.Line> {
  private static final int NAME = 255;

  private final String file;
  private final Keys keys;
  private final Refusals refusals;
  private final CareStore care;
  private final CouncilRecords records;
  private final PeopleRegister register;
  private final boolean statusIsTold;
  private PeopleRegister.Saved saved = new PeopleRegister.Saved(0, 0, 0);

  /** Somebody who stands in the extract; with a day of birth where they are to be saved. */
  record Line(long line, String key, String name, Optional<LocalDate> bornOn) {
    @Override
    public String toString() {
      return "Line[" + line + "]";
    }
  }

  PersonReading(
      String file,
      Keys keys,
      Refusals refusals,
      CareStore care,
      CouncilRecords records,
      PeopleRegister register,
      boolean statusIsTold) {
    this.file = file;
    this.keys = keys;
    this.refusals = refusals;
    this.care = care;
    this.records = records;
    this.register = register;
    this.statusIsTold = statusIsTold;
  }

  /** How many were saved so far. */
  PeopleRegister.Saved saved() {
    return saved;
  }

  // The dataset has rows of children not born yet, and of some who died: they are not saved.
  @Override
  public List<Line> read(Cells row) {
    var number = row.neededText("pers_person_id", NUMBER);
    var born = row.date("pers_dob");
    var died = row.date("pers_death_date");
    var isHere = born.isPresent() && died.isEmpty();
    var forename = isHere ? row.neededText("pers_forename", NAME) : Optional.<String>empty();
    var surname = isHere ? row.neededText("pers_surname", NAME) : Optional.<String>empty();
    if (number.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Line(
            row.line(),
            keys.person(number.orElseThrow()),
            forename.orElse("") + " " + surname.orElse(""),
            born.filter(_ -> isHere && row.isSound())));
  }

  @Override
  public Future<Void> layOut(Tx tx, List<Line> some) {
    var first = new LinkedHashMap<String, Line>();
    some.stream().filter(line -> first.putIfAbsent(line.key(), line) != null).forEach(this::twice);
    return care.meet(tx, List.copyOf(first.values()))
        .onSuccess(before -> before.forEach(key -> twice(first.remove(key))))
        .compose(_ -> save(tx, first));
  }

  private void twice(Line line) {
    refusals.add(Refusal.ofRow(file, line.line(), "This person stood in an earlier row already."));
  }

  private Future<Void> save(Tx tx, Map<String, Line> people) {
    var today = England.day(tx.now());
    var wanted = records.withWorker(tx, people.keySet());
    var facts = care.on(tx, people.keySet(), today);
    return Future.all(wanted, facts)
        .compose(_ -> save(tx, people, wanted.result(), facts.result()))
        .onSuccess(more -> saved = saved.and(more))
        .mapEmpty();
  }

  private Future<PeopleRegister.Saved> save(
      Tx tx, Map<String, Line> people, Set<String> wanted, Map<String, List<CareFact>> facts) {
    var today = England.day(tx.now());
    var all =
        people.values().stream()
            .filter(line -> line.bornOn().isPresent())
            .map(line -> person(line, facts.getOrDefault(line.key(), List.of()), today))
            .toList();
    return register.save(tx, all, wanted);
  }

  private CouncilPerson person(Line line, List<CareFact> facts, LocalDate today) {
    var born = line.bornOn().orElseThrow();
    var now = CareNow.of(facts, statusIsTold, born, today);
    return new CouncilPerson(
        line.key(), line.name(), born, now.locality(), now.placementGroup(), now.status());
  }
}
