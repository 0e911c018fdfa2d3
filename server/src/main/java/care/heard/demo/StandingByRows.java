package care.heard.demo;

import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who stands by some of the young people beside their worker: a reviewing officer, an advocate. */
final class StandingByRows {
  private static final int SOME = 40;
  private static final int A_YEAR = 370;

  private final Ids ids;
  private final LocalDate since;

  StandingByRows(Ids ids, LocalDate today) {
    this.ids = ids;
    this.since = today.minusDays(A_YEAR);
  }

  /** Somebody with a login, and as what they stand by young people. */
  private record Stander(String login, String name, String role, String standsAs) {}

  private static final List<Stander> STANDERS =
      List.of(
          new Stander("gethin", "Gethin Applegarth-Moss", "independent reviewing officer", "iro"),
          new Stander("olwen", "Olwen Barleyfield", "advocate", "advocate"));

  List<Batch> batches(List<YoungPerson> people) {
    var some = people.stream().limit(SOME).toList();
    return List.of(
        new Batch(WORKER, STANDERS.stream().map(this::worker).toList()),
        new Batch(
            IS_WORKER,
            STANDERS.stream().map(s -> Tuple.of(ids.of("staff", s.login()), id(s))).toList()),
        new Batch(
            ALLOCATION,
            STANDERS.stream()
                .flatMap(s -> some.stream().map(person -> allocation(s, person)))
                .toList()));
  }

  private Tuple worker(Stander stander) {
    return Tuple.of(id(stander), ids.authority(), stander.name(), stander.role());
  }

  private Tuple allocation(Stander stander, YoungPerson person) {
    return Tuple.of(
        ids.of(stander.standsAs(), person.id()),
        ids.authority(),
        person.id(),
        id(stander),
        since,
        stander.standsAs());
  }

  private UUID id(Stander stander) {
    return ids.of("worker", stander.login());
  }

  private static final String WORKER =
      """
      insert into worker (id, authority_id, name, role, team)
      values ($1, $2, $3, $4, 'Reviewing and advocacy')
      """;

  private static final String IS_WORKER = "update staff set worker_id = $2 where id = $1";

  private static final String ALLOCATION =
      """
      insert into allocation (id, authority_id, person_id, worker_id, starts_on, stands_as)
      values ($1, $2, $3, $4, $5, $6)
      """;
}
