package care.heard.attack.senders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that lead to somebody or something: those that hold its id, and those that hold an id of
 * such a row, for two steps. An id that leads to several at once (the authority, a member of staff)
 * is not followed.
 */
final class Trails {
  private static final int STEPS = 2;

  private final Map<String, List<Row>> byToken = new HashMap<>();
  private final Map<String, List<Row>> byTransaction = new HashMap<>();

  Trails(List<Row> rows) {
    for (var row : rows) {
      Tokens.of(row).forEach(token -> put(byToken, token, row));
      if (!row.transaction().isEmpty()) {
        put(byTransaction, row.transaction(), row);
      }
    }
  }

  /**
   * One trail for each id, in their order. What one and the same transaction wrote beside a row of
   * a trail belongs to it too, and says so.
   */
  List<List<Row>> of(List<String> ids) {
    var trails = new ArrayList<Set<Row>>();
    ids.forEach(_ -> trails.add(new LinkedHashSet<>()));
    List<Set<String>> fresh = ids.stream().map(Set::of).toList();
    for (int step = 0; step <= STEPS; step++) {
      for (int i = 0; i < ids.size(); i++) {
        trails.get(i).addAll(holding(fresh.get(i)));
      }
      fresh = ownTokens(trails);
    }
    return trails.stream().map(this::withWhatStandsBeside).toList();
  }

  private List<Row> holding(Set<String> tokens) {
    return tokens.stream().flatMap(t -> byToken.getOrDefault(t, List.of()).stream()).toList();
  }

  private static List<Set<String>> ownTokens(List<Set<Row>> trails) {
    var tokens = new ArrayList<Set<String>>();
    var seen = new HashMap<String, Integer>();
    for (var trail : trails) {
      var all = new LinkedHashSet<String>();
      trail.forEach(row -> all.addAll(Tokens.of(row)));
      all.forEach(token -> seen.merge(token, 1, Integer::sum));
      tokens.add(all);
    }
    tokens.forEach(all -> all.removeIf(token -> seen.get(token) > 1));
    return tokens;
  }

  private List<Row> withWhatStandsBeside(Set<Row> trail) {
    var all = new LinkedHashSet<>(trail);
    for (var row : trail) {
      byTransaction.getOrDefault(row.transaction(), List.of()).stream()
          .filter(other -> !trail.contains(other))
          .forEach(other -> all.add(other.foundAs("beside")));
    }
    return List.copyOf(all);
  }

  private static void put(Map<String, List<Row>> index, String key, Row row) {
    index.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
  }
}
