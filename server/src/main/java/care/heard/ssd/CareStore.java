package care.heard.ssd;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an import read of people and their care, laid out until they are saved. */
final class CareStore {
  /** Two rows that do not go together; the second is refused. */
  record Clash(Extract extract, boolean duplicate, long line, long other) {
    static Clash fromRow(Row row) {
      return new Clash(
          Extract.valueOf(row.getString("extract")),
          row.getBoolean("duplicate"),
          row.getLong("line"),
          row.getLong("other"));
    }
  }

  Future<Void> layOut(Tx tx, List<CareFact> facts) {
    return tx.run(
            LAY_OUT,
            tx.caller().authority().orElseThrow(),
            facts.stream().map(fact -> fact.extract().name()).toArray(String[]::new),
            facts.stream().map(CareFact::line).toArray(Long[]::new),
            facts.stream().map(CareFact::sourceKey).toArray(String[]::new),
            facts.stream().map(fact -> fact.personKey().orElse(null)).toArray(String[]::new),
            facts.stream().map(fact -> fact.careKey().orElse(null)).toArray(String[]::new),
            facts.stream().map(fact -> fact.kind().name()).toArray(String[]::new),
            facts.stream().map(CareFact::value).toArray(String[]::new),
            facts.stream().map(fact -> fact.startsOn().orElse(null)).toArray(LocalDate[]::new),
            facts.stream().map(fact -> fact.endsOn().orElse(null)).toArray(LocalDate[]::new))
        .mapEmpty();
  }

  /** Finds who placements and reviews belong to, by the period of care; counts what is laid out. */
  Future<Void> lead(Tx tx) {
    return tx.run(COUNT)
        .compose(_ -> tx.run(LEAD_CARE))
        .compose(_ -> tx.run(LEAD_REVIEWS))
        .mapEmpty();
  }

  Future<List<Clash>> clashes(Tx tx, int atMost) {
    return tx.list(Clash::fromRow, CLASHES, atMost);
  }

  Future<Void> refuse(Tx tx, Extract extract, Collection<Long> lines) {
    return tx.run(REFUSE, extract.name(), lines.toArray(Long[]::new)).mapEmpty();
  }

  /** What holds on that day of each of these people. */
  Future<Map<String, List<CareFact>>> on(Tx tx, Collection<String> people, LocalDate day) {
    return tx.list(CareFact::fromRow, ON, people.toArray(String[]::new), day)
        .map(facts ->
            facts.stream().collect(Collectors.groupingBy(fact -> fact.personKey().orElseThrow())));
  }

  /** Puts down who stands in the extract; gives back those who stood there before. */
  Future<Set<String>> meet(Tx tx, List<PersonReading.Line> people) {
    var keys = people.stream().map(PersonReading.Line::key).toArray(String[]::new);
    return tx.list(
            row -> row.getString(0),
            MEET,
            tx.caller().authority().orElseThrow(),
            people.stream().map(PersonReading.Line::line).toArray(Long[]::new),
            keys)
        .map(fresh -> {
          var before = new HashSet<>(Set.of(keys));
          fresh.forEach(before::remove);
          return before;
        });
  }

  Future<Void> clear(Tx tx) {
    return Future.all(tx.run("delete from staged_care"), tx.run("delete from staged_person"))
        .mapEmpty();
  }

  private static final String LAY_OUT =
      """
      insert into staged_care
             (authority_id, extract, line, source_key, person_key, care_key, fact, value, starts_on,
              ends_on)
      select $1, *
        from unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[],
                    $8::text[], $9::date[], $10::date[])
      """;

  private static final String COUNT = "select count_staged()";

  private static final String LEAD_CARE =
      """
      update staged_care c
         set person_key = e.person_key
        from (select distinct on (care_key) care_key, person_key
                from staged_care
               where extract = 'EPISODES' and person_key is not null and care_key is not null
               order by care_key, line) e
       where c.person_key is null and c.care_key = e.care_key
      """;

  private static final String LEAD_REVIEWS =
      """
      update staged_review c
         set person_key = e.person_key
        from (select distinct on (care_key) care_key, person_key
                from staged_care
               where extract = 'EPISODES' and person_key is not null and care_key is not null
               order by care_key, line) e
       where c.person_key is null and c.care_key = e.care_key
      """;

  private static final String CLASHES =
      """
      select extract, duplicate, line, other
        from (select extract, true as duplicate, line, first as other
                from (select extract, line,
                             min(line) over (partition by extract, source_key) as first
                        from staged_care
                       where extract <> 'LOCALITIES') d
               where line > first
               union
              select 'PLACEMENTS', false, line, before_line
                from (select line, starts_on, lag(line) over same as before_line,
                             max(coalesce(ends_on, 'infinity'::date))
                               over (same rows between unbounded preceding and 1 preceding) as before_end
                        from staged_care
                       where extract = 'PLACEMENTS' and fact = 'HOME' and person_key is not null
                      window same as (partition by person_key order by starts_on, line)) o
               where before_end > starts_on) c
       order by extract, line
       limit $1
      """;

  private static final String REFUSE =
      "update staged_care set fact = 'REFUSED' where extract = $1 and line = any($2)";

  private static final String ON =
      """
      select extract, line, source_key, person_key, care_key, fact, value, starts_on, ends_on
        from staged_care
       where person_key = any($1)
         and (fact = 'REFUSED'
              or ((starts_on is null or starts_on <= $2) and (ends_on is null or ends_on > $2)))
      """;

  private static final String MEET =
      """
      insert into staged_person (authority_id, line, person_key)
      select $1, line, person_key from unnest($2::bigint[], $3::text[]) as p (line, person_key)
      on conflict do nothing
      returning person_key
      """;
}
