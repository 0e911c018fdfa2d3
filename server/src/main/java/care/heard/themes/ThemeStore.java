package care.heard.themes;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Themes, what was suggested, and what a person confirmed. */
final class ThemeStore {
  private static final SecureRandom RANDOM = new SecureRandom();

  Future<Taxonomy> taxonomy(Tx tx) {
    return tx.list(Theme::fromRow, TAXONOMY).map(Taxonomy::new);
  }

  Future<Void> add(Tx tx, Taxonomy taxonomy) {
    var authority = tx.caller().authority().orElseThrow();
    var rows = new ArrayList<Tuple>();
    for (var theme : taxonomy.themes()) {
      rows.add(row(authority, rows.size() + 1, theme));
    }
    return tx.runAll(ADD_THEME, rows);
  }

  private static Tuple row(UUID authority, int position, Theme theme) {
    return Tuple.from(
        List.of(
            authority,
            theme.code(),
            position,
            theme.title(),
            theme.youngTitle(),
            theme.description(),
            theme.examples().toArray(String[]::new),
            theme.sensitive()));
  }

  /** The codes that somebody chose, or that are confirmed, or that were said of a quarter. */
  Future<List<String>> inUse(Tx tx) {
    return tx.list(row -> row.getString(0), THEMES_IN_USE);
  }

  /** Keeps, changes, adds and takes out, so that these themes are all there are. */
  Future<Void> replace(Tx tx, Taxonomy taxonomy) {
    var codes = taxonomy.themes().stream().map(Theme::code).toArray(String[]::new);
    return tx.run(DROP_SUGGESTED, (Object) codes)
        .compose(_ -> tx.run(DROP_THEMES, (Object) codes))
        .compose(_ -> add(tx, taxonomy));
  }

  Future<List<SuggestedTheme>> suggestionsOf(Tx tx, UUID item) {
    return tx.list(SuggestedTheme::fromRow, SUGGESTIONS, item);
  }

  Future<Void> replaceSuggestions(Tx tx, UUID item, Suggestions suggestions) {
    var authority = tx.caller().authority().orElseThrow();
    var rows = rows(authority, item, suggestions);
    return Future.all(tx.run(DROP_SUGGESTIONS, item), tx.runAll(ADD_SUGGESTION, rows)).mapEmpty();
  }

  // The order in which rows are written would be the order in which the items lie in the map.
  Future<Void> replaceUnnamedSuggestions(Tx tx, Map<UUID, Suggestions> suggestions) {
    var authority = tx.caller().authority().orElseThrow();
    var rows = new ArrayList<Tuple>();
    suggestions.forEach((item, found) -> rows.addAll(rows(authority, item, found)));
    Collections.shuffle(rows, RANDOM);
    var items = suggestions.keySet().toArray(UUID[]::new);
    return tx.run(HOLD_UNNAMED)
        .compose(_ -> tx.run(DROP_UNNAMED_SUGGESTIONS, (Object) items))
        .compose(_ -> tx.runAll(ADD_SUGGESTION, rows));
  }

  private static List<Tuple> rows(UUID authority, UUID item, Suggestions said) {
    return said.themes().stream()
        .map(s -> Tuple.of(authority, item, s.code(), (float) s.score(), said.model()))
        .toList();
  }

  Future<Map<UUID, List<String>>> confirmed(Tx tx, Collection<UUID> items) {
    return tx.run(CONFIRMED, (Object) items.toArray(UUID[]::new)).map(ThemeStore::byItem);
  }

  /** The day the item was sent; nobody else can change its themes until this transaction ends. */
  Future<Optional<LocalDate>> lock(Tx tx, UUID item) {
    return tx.find(row -> row.getLocalDate("sent_on"), LOCK, item);
  }

  Future<Void> replaceConfirmed(Tx tx, UUID item, UUID staff, List<String> codes) {
    var authority = tx.caller().authority().orElseThrow();
    OffsetDateTime now = tx.now().atOffset(ZoneOffset.UTC);
    var rows = codes.stream().map(code -> Tuple.of(authority, item, code, staff, now)).toList();
    return Future.all(tx.run(DROP_CONFIRMED, item), tx.runAll(CONFIRM, rows)).mapEmpty();
  }

  private static Map<UUID, List<String>> byItem(RowSet<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getUUID("item_id"),
                Collectors.mapping(row -> row.getString("theme"), Collectors.toList())));
  }

  private static final String TAXONOMY =
      """
      select code, title, young_title, description, examples, sensitive
        from theme
       order by position
      """;

  private static final String ADD_THEME =
      """
      insert into theme
             (authority_id, code, position, title, young_title, description, examples, sensitive)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (authority_id, code) do update
         set position = excluded.position, title = excluded.title,
             young_title = excluded.young_title, description = excluded.description,
             examples = excluded.examples, sensitive = excluded.sensitive
      """;

  private static final String THEMES_IN_USE =
      """
      select theme from item_theme
       union
      select theme from theme_voice
       union
      select unnest(own_themes) from feedback_item
      """;

  private static final String DROP_SUGGESTED =
      "delete from theme_suggestion where theme <> all($1)";

  private static final String DROP_THEMES = "delete from theme where code <> all($1)";

  private static final String SUGGESTIONS =
      """
      select t.code, t.title, s.score
        from theme_suggestion s
        join theme t on t.authority_id = s.authority_id and t.code = s.theme
       where s.item_id = $1
       order by s.score desc, t.position
      """;

  private static final String DROP_SUGGESTIONS = "delete from theme_suggestion where item_id = $1";

  private static final String ADD_SUGGESTION =
      """
      insert into theme_suggestion (authority_id, item_id, theme, score, model)
      values ($1, $2, $3, $4, $5)
      """;

  private static final String HOLD_UNNAMED = "select lock_unnamed_items()";

  private static final String DROP_UNNAMED_SUGGESTIONS =
      "delete from theme_suggestion where item_id = any($1)";

  private static final String CONFIRMED =
      """
      select i.item_id, i.theme
        from item_theme i
        join theme t on t.authority_id = i.authority_id and t.code = i.theme
       where i.item_id = any($1)
       order by t.position
      """;

  private static final String LOCK =
      "select sent_on from feedback_item where id = $1 for no key update";

  private static final String DROP_CONFIRMED = "delete from item_theme where item_id = $1";

  private static final String CONFIRM =
      """
      insert into item_theme (authority_id, item_id, theme, confirmed_by, confirmed_at)
      values ($1, $2, $3, $4, $5)
      """;
}
