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
    return tx.run(STRATA, authorityOf(tx), quarter.firstDay(), quarter.lastDay())
        .map(CountStore::strata);
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
      with item as (
        select id, person_id
          from feedback_item
         where authority_id = $1 and sent_on between $2 and $3 and person_id is not null
      ), said as (
        select i.person_id, t.theme
          from item i
          join item_theme t on t.item_id = i.id
         union
        select i.person_id, null
          from item i
      ), lives as (
        select p.id, p.locality, p.placement_group,
               case when p.born_on > ($3::date - interval '10 years') then 'younger'
                    when p.born_on > ($3::date - interval '16 years') then '10-15'
                    when p.born_on > ($3::date - interval '18 years') then '16-17'
                    when p.born_on > ($3::date - interval '26 years') then '18-25'
                    else 'older' end as age_band
          from person p
         where p.authority_id = $1
      )
      select l.locality, l.age_band, l.placement_group, s.theme,
             (case when s.theme is null then count(*) else 0 end)::int as lives,
             (case when s.theme is null then count(s.person_id) else 0 end)::int as heard,
             (case when s.theme is null then 0 else count(*) end)::int as raised
        from lives l
        left join said s on s.person_id = l.id
       group by l.locality, l.age_band, l.placement_group, s.theme
       order by l.locality, l.age_band, l.placement_group, s.theme
      """;
}
