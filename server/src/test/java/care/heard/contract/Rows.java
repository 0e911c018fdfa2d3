package care.heard.contract;

import care.heard.platform.db.Tx;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that an authority has in the database. */
final class Rows {
  /** What the background jobs may change at any moment. */
  private static final Set<String> JOBS =
      Set.of(
          "outbox",
          "notice",
          "push_pace",
          "theme_suggestion",
          "pass_key",
          "pass_signing_key",
          "audit_seal",
          "audit_checkpoint");

  /** What of a row counts where the watch over alerts may change the rest at any moment. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "alert",
              "(t.id, t.state, t.acknowledged_by, t.closing_by, t.closed_by, t.history_sealed)",
          "duty_contact", "(t.id, t.rung, t.name, t.channel, t.address_sealed)");

  /** Everybody may read every row of it, so only the authority's own counts. */
  private static final Set<String> OPEN = Set.of("authority");

  private Rows() {}

  /** The tables of the schema, but for the migrations' own. */
  static Future<List<String>> tables(Tx tx) {
    return tx.list(row -> row.getString(0), TABLES);
  }

  /** The number and the hash of the rows of each table, in words. */
  static String of(TestHeard heard, TestAuthority authority) {
    return heard.asOwner(
        authority.id(),
        tx ->
            tables(tx)
                .map(tables -> tables.stream().flatMap(t -> print(t, authority.id())))
                .map(queries -> queries.collect(Collectors.joining(" union all ")))
                .compose(sql -> tx.list(row -> row.getString(0), sql))
                .map(prints -> prints.stream().sorted().collect(Collectors.joining("\n"))));
  }

  private static Stream<String> print(String table, UUID authority) {
    var columns = COLUMNS.getOrDefault(table, "t");
    return JOBS.contains(table)
        ? Stream.of()
        : Stream.of(
            PRINT
                .replace("TABLE", table)
                .replace("COLUMNS", columns)
                .replace("OWN", OPEN.contains(table) ? "t.id = '" + authority + "'" : "true"));
  }

  private static final String TABLES =
      """
      select table_name::text from information_schema.tables
       where table_schema = 'heard' and table_type = 'BASE TABLE'
         and table_name <> 'flyway_schema_history'
       order by 1
      """;

  private static final String PRINT =
      """
      select 'TABLE ' || count(*) || ' '
             || coalesce(md5(string_agg(COLUMNS::text, ' ' order by COLUMNS::text)), '')
        from TABLE t
       where OWN
      """;
}
