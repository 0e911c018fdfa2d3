package care.heard.ssd;

import care.heard.platform.db.Tx;
import care.heard.workers.CouncilAllocation;
import care.heard.workers.CouncilRecords;
import care.heard.workers.WorkerKind;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Who is involved with whom. Only an allocated social worker or personal adviser, a reviewing
 * officer and an advocate are of concern here; a team without anybody's name, a nurse or a school
 * is passed over.
 */
final class InvolvementReading implements Reading<CouncilAllocation> {
  private static final String NUMBER_OF_IT = "invo_involvements_id";
  private static final String PERSON = "invo_person_id";
  private static final String ENDS = "invo_involvement_end_date";
  private static final String REASON = "invo_worker_change_reason";
  private static final int WORDS = 300;

  private final Keys keys;
  private final DepartmentReading departments;
  private final CouncilRecords records;
  private final AtomicBoolean nameless = new AtomicBoolean();

  InvolvementReading(Keys keys, DepartmentReading departments, CouncilRecords records) {
    this.keys = keys;
    this.departments = departments;
    this.records = records;
  }

  @Override
  public List<CouncilAllocation> read(Cells row) {
    var role = row.text("invo_professional_role_id", WORDS);
    var kind = role.flatMap(WorkerKind::ofRole);
    var worker = row.text("invo_professional_id", NUMBER);
    if (row.isSound() && (kind.isEmpty() || worker.isEmpty())) {
      return List.of();
    }
    var number = row.neededText(NUMBER_OF_IT, NUMBER);
    var person = row.neededText(PERSON, NUMBER);
    var starts = row.neededDate("invo_involvement_start_date");
    var ends = row.date(ENDS);
    requireInOrder(row, starts, ends);
    var reason = reason(row);
    var team = row.text("invo_professional_team", WORDS).map(departments::name);
    if (person.isEmpty()) {
      nameless.set(true);
      return List.of();
    }
    return List.of(
        new CouncilAllocation(
            row.line(),
            number.map(keys::involvement).orElse("line " + row.line()),
            keys.person(person.orElseThrow()),
            worker.map(keys::worker),
            kind,
            team.orElse(""),
            starts,
            ends,
            reason,
            !row.isSound()));
  }

  @Override
  public Future<Void> layOut(Tx tx, List<CouncilAllocation> some) {
    return records.layOutAllocations(tx, some);
  }

  /** Whether a refused row names nobody. */
  boolean somebodyIsNameless() {
    return nameless.get();
  }

  private static void requireInOrder(
      Cells row, Optional<LocalDate> starts, Optional<LocalDate> ends) {
    if (starts.isPresent() && ends.filter(end -> end.isBefore(starts.get())).isPresent()) {
      row.refuse(ENDS, "It ends on %s, before it began on %s.".formatted(ends.get(), starts.get()));
    }
  }

  private static Optional<String> reason(Cells row) {
    var written = row.text(REASON, WORDS);
    var code = written.map(Codes::leading).filter(Codes.CHANGE_REASONS::contains);
    if (written.isPresent() && code.isEmpty()) {
      row.refuse(
          REASON,
          Cells.quoted(written.get())
              + " is no reason of the dataset. Use "
              + String.join(", ", Codes.CHANGE_REASONS.stream().sorted().toList())
              + ".");
    }
    return code;
  }
}
