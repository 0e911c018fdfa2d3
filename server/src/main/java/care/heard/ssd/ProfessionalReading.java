package care.heard.ssd;

import care.heard.platform.db.Tx;
import care.heard.workers.CouncilRecords;
import care.heard.workers.CouncilWorker;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;

/** Who works for the council. */
final class ProfessionalReading implements Reading<CouncilWorker> {
  private static final int NAME = 300;
  private static final String NO_TEAM = "No team";

  private final Keys keys;
  private final DepartmentReading departments;
  private final CouncilRecords records;

  ProfessionalReading(Keys keys, DepartmentReading departments, CouncilRecords records) {
    this.keys = keys;
    this.departments = departments;
    this.records = records;
  }

  @Override
  public List<CouncilWorker> read(Cells row) {
    var number = row.neededText("prof_professional_id", NUMBER);
    var name = row.neededText("prof_professional_name", NAME);
    var staff = row.text("prof_staff_id", NUMBER).map(keys::staff);
    var title = row.text("prof_professional_job_title", NAME);
    var team = row.text("prof_professional_department", NAME).map(departments::name);
    if (!row.isSound()) {
      return List.of();
    }
    return List.of(
        new CouncilWorker(
            row.line(),
            keys.worker(number.orElseThrow()),
            staff,
            readable(name.orElseThrow()),
            title.map(words -> words.toLowerCase(Locale.UK)).orElse("worker"),
            team.orElse(NO_TEAM)));
  }

  @Override
  public Future<Void> layOut(Tx tx, List<CouncilWorker> some) {
    return records.layOutWorkers(tx, some);
  }

  // Some systems write "Okafor, Sam".
  private static String readable(String name) {
    var parts = name.split(",", 2);
    return parts.length == 2 && !parts[1].isBlank() && !parts[0].isBlank()
        ? parts[1].strip() + " " + parts[0].strip()
        : name;
  }
}
