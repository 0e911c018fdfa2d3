package care.heard.themes;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a young person's own items are taken to be about, as they themselves reach it. */
final class HeldThemesStore {
  /** A theme of an item. */
  record Said(LocalDate sentOn, String theme, boolean byPerson) {
    static Said fromRow(Row row) {
      return new Said(
          row.getLocalDate("sent_on"), row.getString("young_title"), row.getBoolean("by_person"));
    }
  }

  Future<List<Said>> of(Tx tx, UUID person) {
    return tx.list(Said::fromRow, ALL, person);
  }

  private static final String ALL =
      """
      select i.sent_on, t.young_title, s.by_person
        from feedback_item i
        join (select item_id, authority_id, theme, true as by_person from item_theme
               union all
              select item_id, authority_id, theme, false from theme_suggestion) s
             on s.item_id = i.id
        join theme t on t.authority_id = s.authority_id and t.code = s.theme
       where i.person_id = $1
       order by i.sent_on, s.by_person desc, t.position
      """;
}
