package care.heard.attack.senders;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything one column says on one scale about each of several trails.
 *
 * @param values by trail, in order; empty where the trail has nothing there
 */
record Column(String name, Scale scale, List<List<BigInteger>> values) {
  /** Every column of every table that the trails touch, with lengths and the number of rows. */
  static List<Column> of(List<List<Row>> trails) {
    var columns = new TreeMap<String, Column>();
    for (int i = 0; i < trails.size(); i++) {
      var rows = new TreeMap<String, Long>();
      for (var row : trails.get(i)) {
        rows.merge(row.table(), 1L, Long::sum);
        for (var value : row.values().entrySet()) {
          add(columns, trails.size(), i, row.table() + "." + value.getKey(), value);
        }
      }
      for (var table : rows.entrySet()) {
        var name = "rows in " + table.getKey();
        add(columns, trails.size(), i, name, Measure.number(table.getValue()));
      }
    }
    columns.values().forEach(column -> column.values().forEach(list -> list.sort(null)));
    return List.copyOf(columns.values());
  }

  private static void add(
      Map<String, Column> columns,
      int trails,
      int trail,
      String name,
      Map.Entry<String, String> value) {
    var measure = Measure.of(value.getKey(), value.getValue());
    add(columns, trails, trail, name, measure);
    if (measure.scale() == Scale.TEXT) {
      add(columns, trails, trail, "length of " + name, Measure.length(value.getValue()));
    }
  }

  private static void add(
      Map<String, Column> columns, int trails, int trail, String name, Measure measure) {
    columns
        .computeIfAbsent(name + " " + measure.scale(), _ -> empty(name, measure.scale(), trails))
        .values()
        .get(trail)
        .add(measure.value());
  }

  private static Column empty(String name, Scale scale, int trails) {
    var values = new ArrayList<List<BigInteger>>();
    for (int i = 0; i < trails; i++) {
      values.add(new ArrayList<>());
    }
    return new Column(name, scale, values);
  }
}
