package care.heard.workers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One involvement of a worker as the council's records have it.
 *
 * @param line where it stands in its file
 * @param sourceKey a keyed hash of the council's number of the involvement
 * @param personKey the same of the young person's number
 * @param workerKey the same of the worker's number; empty only where the row is refused
 * @param startsOn empty only where the row is refused
 * @param reason SSD's code for why the worker changed
 * @param refused whether something is wrong with it, so that nothing of this young person is to
 *     change
 */
public record CouncilAllocation(
    long line,
    String sourceKey,
    String personKey,
    Optional<String> workerKey,
    Optional<WorkerKind> kind,
    String team,
    Optional<LocalDate> startsOn,
    Optional<LocalDate> endsOn,
    Optional<String> reason,
    boolean refused) {

  @Override
  public String toString() {
    return "CouncilAllocation[" + line + "]";
  }
}
