package care.heard.attack.senders;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a superuser's plain selects show: each table of the service with its system
 * columns, in the order in which the rows come, and the catalogue's statistics.
 */
final class DatabaseReading {
  private static final List<String> CATALOGUE =
      List.of(
          "pg_stat_user_tables",
          "pg_stat_user_indexes",
          "pg_sequences",
          "pg_stat_activity",
          "pg_stats",
          "pg_locks",
          "pg_prepared_xacts");

  private static final String TABLES =
      """
      select format('%I.%I', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm') and n.nspname !~ '^(pg_|information_schema)'
       order by 1
      """;

  // A long value lies in a table of its own, under a number that is given in order.
  private static final String LONG_VALUES =
      """
      select format(', pg_column_toast_chunk_id(t.%I) as %I', attname, 'chunk of ' || attname)
        from pg_attribute
       where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attlen = -1
      """;

  private final Connection connection;

  DatabaseReading(Connection connection) {
    this.connection = connection;
  }

  /** All of it. */
  List<Row> rows() throws SQLException {
    var rows = new ArrayList<Row>();
    for (var table : tables()) {
      var chunks = String.join("", read(LONG_VALUES.replace("%s", table), r -> r.getString(1)));
      rows.addAll(read(table, "t.ctid, t.xmin, t.xmax, t.cmin, t.cmax, t.*" + chunks));
    }
    for (var view : CATALOGUE) {
      rows.addAll(read(view, "t.*"));
    }
    return rows;
  }

  private List<String> tables() throws SQLException {
    return read(TABLES, result -> result.getString(1));
  }

  private List<Row> read(String table, String columns) throws SQLException {
    var name = table.substring(table.indexOf('.') + 1);
    var place = new int[1];
    return read(
        "select " + columns + " from " + table + " t", result -> row(name, place[0]++, result));
  }

  private static Row row(String table, int place, ResultSet result) throws SQLException {
    var values = new LinkedHashMap<String, String>();
    values.put("place", Integer.toString(place));
    var columns = result.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      var value = result.getString(i);
      if (value != null) {
        values.put(columns.getColumnName(i), value);
      }
    }
    return new Row(table, values);
  }

  private <T> List<T> read(String sql, Reader<T> reader) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var found = Stream.<T>builder();
      while (result.next()) {
        found.add(reader.read(result));
      }
      return found.build().toList();
    }
  }

  private interface Reader<T> {
    T read(ResultSet result) throws SQLException;
  }
}
