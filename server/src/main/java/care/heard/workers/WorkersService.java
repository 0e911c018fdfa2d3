package care.heard.workers;

import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Workers and allocations, as the last import left them. */
public final class WorkersService {
  private final WorkersStore store = new WorkersStore();
  private final StandingStore standing = new StandingStore();

  /** What is held on who works with a young person. */
  public HeldData held() {
    return new HeldWorkers();
  }

  /** Who works with that young person today, the newest first. */
  public Future<List<MyWorker>> workersOf(Tx tx, UUID person) {
    return store.allocatedTo(tx, person, today(tx));
  }

  /** The name of today's worker, by young person. */
  public Future<Map<UUID, String>> currentNames(Tx tx) {
    return store.currentNames(tx, today(tx));
  }

  /** Whether that change of worker is the caller's, a young person's. */
  public Future<Boolean> isOwnChange(Tx tx, UUID change) {
    return store.isOwnChange(tx, change);
  }

  /**
   * As what somebody who signs in here stands by that young person, and so can read what is shared
   * with them: {@code worker}, {@code iro}, {@code advocate}.
   */
  public Future<Set<String>> readersOf(Tx tx, UUID person) {
    return store.readersOf(tx, person, today(tx));
  }

  /** The young people with whom the caller, a member of staff, works today. */
  public Future<List<UUID>> mine(Tx tx) {
    return store.mine(tx);
  }

  /** Whether the caller, a member of staff, works with that young person today. */
  public Future<Boolean> isMine(Tx tx, UUID person) {
    return store.isMine(tx, person);
  }

  /** Who stands by that young person today as reviewing officer or advocate. */
  public Future<List<Standing>> standingBy(Tx tx, UUID person) {
    return standing.of(tx, person, today(tx));
  }

  /** Who could, because they sign in as a worker or an advocate. */
  public Future<List<Standing.Candidate>> candidates(Tx tx) {
    return standing.candidates(tx);
  }

  /**
   * From today on that member of staff stands by that young person; empty where there is no such
   * colleague with the role for it.
   *
   * @param standsAs {@code iro} or {@code advocate}
   */
  public Future<Optional<UUID>> appoint(Tx tx, UUID person, UUID staff, String standsAs) {
    return standing.appoint(tx, person, staff, standsAs, today(tx));
  }

  /** From today on they do not any more; false where there is nothing that ends here. */
  public Future<Boolean> endStanding(Tx tx, UUID person, UUID id) {
    return standing.end(tx, id, person, today(tx));
  }

  private static LocalDate today(Tx tx) {
    return England.day(tx.now());
  }
}
