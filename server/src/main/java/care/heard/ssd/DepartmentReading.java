package care.heard.ssd;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of teams. */
final class DepartmentReading implements Reading<String> {
  private static final int NAME = 200;
  private static final int TEAMS_AT_MOST = 20_000;

  private final Map<String, String> names = new ConcurrentHashMap<>();

  @Override
  public List<String> read(Cells row) {
    var number = row.neededText("dept_team_id", NUMBER);
    var name = row.neededText("dept_team_name", NAME);
    if (names.size() >= TEAMS_AT_MOST) {
      row.refuse("dept_team_id", "There are more than %,d teams.".formatted(TEAMS_AT_MOST));
    }
    if (row.isSound() && names.putIfAbsent(number.orElseThrow(), name.orElseThrow()) != null) {
      row.refuse("dept_team_id", "This team stood in an earlier row already.");
    }
    return List.of();
  }

  @Override
  public Future<Void> layOut(Tx tx, List<String> some) {
    return Future.succeededFuture();
  }

  /** The name of that team; what was given where it is a name already, as in some systems. */
  String name(String numberOrName) {
    return names.getOrDefault(numberOrName, numberOrName);
  }
}
