package care.heard.questions;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Campaigns, and whom they have not asked yet. */
final class CampaignStore {
  /** Somebody whom a campaign has not asked. */
  record NotAsked(UUID person, int age, String status) {
    static NotAsked fromRow(Row row) {
      return new NotAsked(row.getUUID("id"), row.getInteger("age"), row.getString("status"));
    }
  }

  Future<Void> add(Tx tx, UUID id, PlanCampaign plan) {
    return tx.run(
            ADD,
            id,
            tx.caller().authority().orElseThrow(),
            plan.title(),
            plan.questionSet(),
            plan.ageBands().toArray(String[]::new),
            plan.statuses().toArray(String[]::new),
            plan.opensOn(),
            plan.closesOn(),
            tx.caller().id().orElseThrow())
        .mapEmpty();
  }

  Future<List<Campaign>> all(Tx tx) {
    return tx.list(Campaign::fromRow, ALL);
  }

  Future<Optional<Campaign>> find(Tx tx, UUID id) {
    return tx.find(Campaign::fromRow, ONE, id);
  }

  /** What each reached, as it is; for {@link Reach} to protect. */
  Future<Map<UUID, Reach>> reach(Tx tx) {
    return tx.run(REACH)
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(
                        row -> row.getUUID("id"),
                        row -> Reach.of(row.getInteger("asked"), row.getInteger("answered")))));
  }

  Future<Boolean> end(Tx tx, UUID id, LocalDate today) {
    return tx.run(END, id, today).map(rows -> rows.rowCount() == 1);
  }

  Future<Boolean> isPublished(Tx tx, String questionSet) {
    return tx.run(IS_PUBLISHED, questionSet).map(rows -> rows.rowCount() == 1);
  }

  Future<List<Campaign>> running(Tx tx, LocalDate today) {
    return tx.list(Campaign::fromRow, RUNNING, today);
  }

  /** Some of those whom the campaign has not asked, after that person in the order of their ids. */
  Future<List<NotAsked>> notAsked(Tx tx, UUID campaign, LocalDate today, UUID after, int limit) {
    return tx.list(NotAsked::fromRow, NOT_ASKED, campaign, today, after, limit);
  }

  private static final String ADD =
      """
      insert into campaign (id, authority_id, title, question_set, age_bands, statuses, opens_on,
                            closes_on, planned_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;

  private static final String SELECT =
      """
      select id, title, question_set, age_bands, statuses, opens_on, closes_on, ended_on
        from campaign
      """;

  private static final String ALL = SELECT + " order by closes_on desc, id limit 200";

  private static final String ONE = SELECT + " where id = $1";

  private static final String RUNNING =
      SELECT + " where opens_on <= $1 and closes_on >= $1 and ended_on is null order by id";

  private static final String REACH =
      "select c.id, r.asked, r.answered from campaign c, lateral campaign_reach(c.id) r";

  private static final String END =
      """
      update campaign set ended_on = $2
       where id = $1 and ended_on is null and closes_on >= $2
      """;

  private static final String IS_PUBLISHED =
      "select 1 from question_set where code = $1 and state = 'published'";

  private static final String NOT_ASKED =
      """
      select p.id, date_part('year', age($2::date, p.born_on))::int as age, p.status
        from person p
       where p.id > $3 and not exists (select from ask k where k.person_id = p.id and k.about = $1)
       order by p.id
       limit $4
      """;
}
