package care.heard.standing;

import care.heard.identity.PeopleService;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.workers.Standing;
import care.heard.workers.WorkersService;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** The participation team sees and says who stands by a young person. */
final class StandingService {
  private final WorkersService workers;
  private final PeopleService people;
  private final Audit audit;

  StandingService(WorkersService workers, PeopleService people, Audit audit) {
    this.workers = workers;
    this.people = people;
    this.audit = audit;
  }

  /** Who stands by that young person today; the look is on record. */
  Future<StandsBy> list(Tx tx, UUID person) {
    var name = people.requireName(tx, person);
    var standing = workers.standingBy(tx, person);
    var candidates = workers.candidates(tx);
    return Future.all(name, standing, candidates)
        .compose(_ -> audit.record(tx, "listStanding", person))
        .map(_ -> new StandsBy(name.result(), standing.result(), candidates.result()));
  }

  /** From today on that colleague stands by that young person; to say it again changes nothing. */
  Future<Standing> appoint(Tx tx, UUID person, AppointStanding command) {
    return people
        .requireName(tx, person)
        .compose(_ -> workers.appoint(tx, person, command.staff(), command.standsAs()))
        .map(id -> id.orElseThrow(StandingService::cannotBe))
        .compose(id -> audit.record(tx, "appointStanding", id).map(id))
        .compose(id -> workers.standingBy(tx, person).map(all -> find(all, id)));
  }

  /** From today on they do not any more. */
  Future<Void> end(Tx tx, UUID person, UUID id) {
    return workers
        .standingBy(tx, person)
        .map(all -> requireEndsHere(all, id))
        .compose(_ -> workers.endStanding(tx, person, id))
        .compose(_ -> audit.record(tx, "endStanding", id));
  }

  private static Standing find(List<Standing> all, UUID id) {
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private static Standing requireEndsHere(List<Standing> all, UUID id) {
    var one = find(all, id);
    if (one.fromRecords()) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("This comes from the council's records. End it there: the next import follows.");
    }
    return one;
  }

  private static Problem cannotBe() {
    return Problem.invalid(
        "/staff",
        "Choose somebody who signs in as a worker (for a reviewing officer) or advocate.");
  }
}
