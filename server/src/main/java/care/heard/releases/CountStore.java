package care.heard.releases;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a release is made from: how many young people said what in a quarter. */
final class CountStore {
  Future<List<Theme>> themes(Tx tx) {
    return tx.list(CountStore::theme, THEMES, authorityOf(tx));
  }

  /** The true counts of a quarter, all from one statement and so from one moment. */
  Future<TrueCounts> count(Tx tx, Quarter quarter) {
    return tx.run(COUNT, authorityOf(tx), quarter.firstDay(), quarter.lastDay())
        .map(CountStore::counts);
  }

  private static TrueCounts counts(Iterable<Row> rows) {
    var heard = new HashMap<Cell, Integer>();
    var raised = new HashMap<String, Map<Cell, Integer>>();
    for (var row : rows) {
      var theme = row.getString("theme");
      var counts = theme == null ? heard : raised.computeIfAbsent(theme, _ -> new HashMap<>());
      counts.put(cell(row), row.getInteger("people"));
    }
    return new TrueCounts(heard, raised);
  }

  private static Cell cell(Row row) {
    return switch (row.getString("grouping")) {
      case Grouping.LOCALITY ->
          new Cell(Grouping.LOCALITY, Grouping.localityCode(row.getString("cell")));
      case "" -> Cell.EVERYBODY;
      case String grouping -> new Cell(grouping, row.getString("cell"));
    };
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

  // First each young person once for each theme (and once for having been heard at all: no theme),
  // then the family of tables: the whole, and one grouping at a time.
  private static final String COUNT =
      """
      with said as (
        select f.person_id, t.theme
          from feedback_item f
          join item_theme t on t.item_id = f.id
         where f.authority_id = $1 and f.sent_on between $2 and $3
         union
        select f.person_id, null
          from feedback_item f
         where f.authority_id = $1 and f.sent_on between $2 and $3
      ), grouped as (
        select s.theme, p.locality, p.placement_group,
               case when p.born_on > ($3::date - interval '10 years') then 'younger'
                    when p.born_on > ($3::date - interval '16 years') then '10-15'
                    when p.born_on > ($3::date - interval '18 years') then '16-17'
                    when p.born_on > ($3::date - interval '26 years') then '18-25'
                    else 'older' end as age_band
          from said s
          join person p on p.id = s.person_id
      )
      select theme,
             case when grouping(locality) = 0 then 'locality'
                  when grouping(age_band) = 0 then 'age-band'
                  when grouping(placement_group) = 0 then 'placement'
                  else '' end as grouping,
             coalesce(locality, age_band, placement_group, '') as cell,
             count(*)::int as people
        from grouped
       group by grouping sets ((theme), (theme, locality), (theme, age_band), (theme, placement_group))
      """;
}
