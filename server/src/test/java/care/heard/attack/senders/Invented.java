package care.heard.attack.senders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Readings that nobody read: of young people who spoke one after the other, and of items whose rows
 * say what a test lets them say.
 */
final class Invented {
  private final Random chance = new Random(7);
  private final Tally tally = new Tally();
  private final int people;

  Invented(int people) {
    this.people = people;
  }

  /** A row of the n-th sender and one of the n-th item beside their ids. */
  interface Rows {
    Map<String, String> row(int turn, String person, String item);
  }

  /** Several runs in which rows are like that. */
  Findings runs(int runs, Rows personRow, Rows itemRow) {
    for (int run = 0; run < runs; run++) {
      var persons = ids();
      var items = ids();
      var reading = new ArrayList<Row>();
      for (int turn = 0; turn < people; turn++) {
        var person = persons.get(turn);
        var item = items.get(turn);
        reading.add(row("session", "person_id", person, personRow.row(turn, person, item)));
        reading.add(row("item", "id", item, itemRow.row(turn, person, item)));
      }
      Collections.shuffle(reading, chance);
      var senders = new LinkedHashMap<String, String>();
      for (int turn = 0; turn < people; turn++) {
        senders.put(items.get(turn), persons.get(turn));
      }
      SenderAttack.guess("", reading, senders, chance, tally);
    }
    return tally.findings();
  }

  /** Something of chance for each turn. */
  String anything() {
    return UUID.nameUUIDFromBytes(
            Long.toString(chance.nextLong()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  private List<String> ids() {
    IntFunction<String> id = _ -> anything();
    return java.util.stream.IntStream.range(0, people).mapToObj(id).toList();
  }

  private static Row row(String table, String column, String id, Map<String, String> more) {
    var values = new LinkedHashMap<>(more);
    values.put(column, id);
    return new Row(table, values);
  }
}
