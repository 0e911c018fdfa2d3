package care.heard.questions;

import care.heard.asks.Audience;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Sets that are asked by themselves, and whose turn it is. */
final class PeriodStore {
  /** A set that is asked again after so many days. */
  record Periodic(String code, int days, Audience audience) {
    static Periodic fromRow(Row row) {
      return new Periodic(
          row.getString("code"), row.getInteger("period_days"), Audience.fromRow(row));
    }
  }

  Future<List<Periodic>> all(Tx tx) {
    return tx.list(Periodic::fromRow, ALL);
  }

  /**
   * Some of those who were not asked that set since a day and whom no ask of it awaits, after that
   * person in the order of their ids.
   */
  Future<List<CampaignStore.NotAsked>> due(
      Tx tx, String code, LocalDate notSince, LocalDate today, UUID after, int limit) {
    return tx.list(CampaignStore.NotAsked::fromRow, DUE, code, notSince, today, after, limit);
  }

  private static final String ALL =
      """
      select code, period_days, age_bands, statuses, opens_on, closes_on
        from question_set
       where state = 'published' and period_days is not null
       order by code
      """;

  private static final String DUE =
      """
      select p.id, date_part('year', age($3::date, p.born_on))::int as age, p.status
        from person p
       where p.id > $4
         and not exists (select from ask k
                          where k.person_id = p.id and k.question_set = $1
                            and (k.state in ('waiting', 'open') or k.asked_on > $2))
       order by p.id
       limit $5
      """;
}
