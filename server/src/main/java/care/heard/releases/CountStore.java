package care.heard.releases;

import care.heard.platform.db.Tx;
import care.heard.platform.time.Quarter;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a release is made from: how many young people said what in a quarter. */
final class CountStore {
  Future<List<Theme>> themes(Tx tx) {
    return tx.list(CountStore::theme, THEMES, authorityOf(tx));
  }

  /** The young people of the authority and what they said in a quarter, from one statement. */
  Future<Strata> strata(Tx tx, Quarter quarter) {
    return tx.run(STRATA, quarter.firstDay(), quarter.lastDay()).map(CountStore::strata);
  }

  private static Strata strata(Iterable<Row> rows) {
    var lives = new LinkedHashMap<List<Cell>, Integer>();
    var heard = new HashMap<List<Cell>, Integer>();
    var raised = new HashMap<List<Cell>, Map<String, Integer>>();
    for (var row : rows) {
      var cells = cells(row);
      lives.merge(cells, row.getInteger("lives"), Integer::sum);
      heard.merge(cells, row.getInteger("heard"), Integer::sum);
      var here = raised.computeIfAbsent(cells, _ -> new HashMap<>());
      Optional.ofNullable(row.getString("theme"))
          .ifPresent(theme -> here.merge(theme, row.getInteger("raised"), Integer::sum));
    }
    return new Strata(
        lives.entrySet().stream()
            .map(e ->
                new Stratum(
                    e.getKey(), e.getValue(), heard.get(e.getKey()), raised.get(e.getKey())))
            .toList());
  }

  private static List<Cell> cells(Row row) {
    return List.of(
        new Cell(Grouping.LOCALITY, Grouping.localityCode(row.getString("locality"))),
        new Cell(Grouping.AGE_BAND, row.getString("age_band")),
        new Cell(Grouping.PLACEMENT, row.getString("placement_group")));
  }

  private static Theme theme(Row row) {
    return new Theme(row.getString("code"), row.getString("title"), row.getBoolean("sensitive"));
  }

  private static UUID authorityOf(Tx tx) {
    return tx.caller().authority().orElseThrow();
  }

  private static final String THEMES =
      """
      select code, title, sensitive
        from theme
       where authority_id = $1
       order by position, code
      """;

  // Each young person once for each theme, once for having been heard at all, and once for living
  // here; a row without a theme bears the last two.
  private static final String STRATA =
      """
      select locality, age_band, placement_group, theme, lives, heard, raised
        from release_strata($1, $2)
      """;
}
