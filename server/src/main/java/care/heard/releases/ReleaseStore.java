package care.heard.releases;

import care.heard.platform.db.Tx;
import care.heard.platform.time.Quarter;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Releases as staff keep them. */
final class ReleaseStore {
  /** Named in V0013: one release a quarter. */
  static final String ONE_A_QUARTER = "release_quarter_key";

  Future<UUID> insert(Tx tx, Quarter quarter, FrozenContent frozen, JsonArray withheld) {
    var id = UUID.randomUUID();
    return tx.run(
            INSERT,
            id,
            authorityOf(tx),
            quarter.code(),
            frozen.bytes(),
            frozen.sha256(),
            withheld,
            tx.caller().id().orElseThrow(),
            tx.now().atOffset(ZoneOffset.UTC))
        .map(id);
  }

  Future<Optional<Release>> find(Tx tx, UUID id) {
    return tx.find(ReleaseRows::release, FIND, authorityOf(tx), id);
  }

  Future<List<ReleaseOverview>> list(Tx tx) {
    return tx.list(ReleaseRows::overview, LIST, authorityOf(tx));
  }

  /** What published releases of quarters before this one say, the oldest first. */
  Future<List<ReleaseContent>> publishedBefore(Tx tx, Quarter quarter, int atMost) {
    return tx.list(ReleaseRows::content, BEFORE, authorityOf(tx), quarter.code(), atMost)
        .map(List::reversed);
  }

  Future<Boolean> isPublished(Tx tx, String quarter) {
    return tx.run(IS_PUBLISHED, authorityOf(tx), quarter).map(rows -> rows.size() == 1);
  }

  /** How many items of each quarter bear no confirmed theme. */
  Future<Map<Quarter, Integer>> withoutTheme(Tx tx) {
    return tx.run(WITHOUT_THEME)
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(
                        ReleaseRows::quarter, row -> row.getInteger("without_theme"))));
  }

  /** Makes whoever else would change the release wait; false where there is none. */
  Future<Boolean> lock(Tx tx, UUID id) {
    return tx.run(LOCK, authorityOf(tx), id).map(rows -> rows.size() == 1);
  }

  /** False where the release or its drafter does not allow it. */
  Future<Boolean> signOff(Tx tx, UUID id) {
    var now = tx.now().atOffset(ZoneOffset.UTC);
    return changed(tx, SIGN_OFF, authorityOf(tx), id, tx.caller().id().orElseThrow(), now);
  }

  /** False where it is not drafted, or not signed off by two. */
  Future<Boolean> markSignedOff(Tx tx, UUID id) {
    return changed(tx, MARK_SIGNED_OFF, authorityOf(tx), id, Release.SIGN_OFFS);
  }

  /** False where it is not signed off. */
  Future<Boolean> publish(Tx tx, UUID id) {
    return changed(tx, PUBLISH, authorityOf(tx), id, tx.now().atOffset(ZoneOffset.UTC));
  }

  private static Future<Boolean> changed(Tx tx, String sql, Object... parameters) {
    return tx.run(sql, parameters).map(rows -> rows.rowCount() == 1);
  }

  private static UUID authorityOf(Tx tx) {
    return tx.caller().authority().orElseThrow();
  }

  private static final String INSERT =
      """
      insert into release (id, authority_id, quarter, state, content, sha256, withheld, drafted_by, drafted_at)
      values ($1, $2, $3, 'drafted', $4, $5, $6, $7, $8)
      """;

  private static final String FIND =
      """
      select r.id, r.quarter, r.state, r.content, r.sha256, r.withheld, r.drafted_by, d.name as drafter,
             r.drafted_at, r.published_at,
             (select coalesce(jsonb_agg(jsonb_build_object('staff', o.staff_id, 'name', s.name, 'at', o.at)
                                        order by o.at, o.staff_id), '[]')
                from release_sign_off o
                join staff s on s.id = o.staff_id
               where o.release_id = r.id) as sign_offs
        from release r
        join staff d on d.id = r.drafted_by
       where r.authority_id = $1 and r.id = $2
      """;

  private static final String LIST =
      """
      select r.id, r.quarter, r.state,
             (select count(*)::int from release_sign_off o where o.release_id = r.id) as sign_offs
        from release r
       where r.authority_id = $1
       order by r.quarter desc
      """;

  private static final String BEFORE =
      """
      select content
        from release
       where authority_id = $1 and state = 'published' and quarter < $2
       order by quarter desc
       limit $3
      """;

  private static final String IS_PUBLISHED =
      "select 1 from release where authority_id = $1 and quarter = $2 and state = 'published'";

  private static final String WITHOUT_THEME =
      "select quarter, without_theme from items_without_theme()";

  private static final String LOCK =
      "select 1 from release where authority_id = $1 and id = $2 for update";

  private static final String SIGN_OFF =
      """
      insert into release_sign_off (authority_id, release_id, staff_id, at)
      select r.authority_id, r.id, $3, $4
        from release r
       where r.authority_id = $1 and r.id = $2 and r.state = 'drafted' and r.drafted_by <> $3
      """;

  private static final String MARK_SIGNED_OFF =
      """
      update release r
         set state = 'signed-off'
       where r.authority_id = $1 and r.id = $2 and r.state = 'drafted'
         and (select count(*) from release_sign_off o where o.release_id = r.id) >= $3
      """;

  private static final String PUBLISH =
      """
      update release
         set state = 'published', published_at = $3
       where authority_id = $1 and id = $2 and state = 'signed-off'
      """;
}
