package care.heard.workers;

import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Workers and allocations, as the last import left them. */
public final class WorkersService {
  private final WorkersStore store = new WorkersStore();

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

  /** Who, of those that sign in here, is the reviewing officer of whom today. */
  public Future<Map<UUID, Set<UUID>>> reviewingOfficers(Tx tx) {
    return store.reviewingOfficers(tx, today(tx));
  }

  /** The young people with whom the caller, a member of staff, works today. */
  public Future<List<UUID>> mine(Tx tx) {
    return store.mine(tx);
  }

  /** Whether the caller, a member of staff, works with that young person today. */
  public Future<Boolean> isMine(Tx tx, UUID person) {
    return store.isMine(tx, person);
  }

  private static LocalDate today(Tx tx) {
    return England.day(tx.now());
  }
}
