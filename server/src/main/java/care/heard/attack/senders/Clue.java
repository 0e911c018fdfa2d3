package care.heard.attack.senders;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One value for each of several trails, by which they can be put in order.
 *
 * @param values by trail; null where the trail has none
 */
record Clue(String name, Scale scale, List<BigInteger> values) {
  /** The first and the last value of each column; those that are the same for all say nothing. */
  static List<Clue> of(List<Column> columns) {
    return columns.stream()
        .flatMap(Clue::of)
        .filter(clue -> clue.values.stream().filter(Objects::nonNull).distinct().count() > 1)
        .toList();
  }

  private static Stream<Clue> of(Column column) {
    var first = of(column, "", List::getFirst);
    return column.values().stream().allMatch(list -> list.size() < 2)
        ? Stream.of(first)
        : Stream.of(of(column, "first ", List::getFirst), of(column, "last ", List::getLast));
  }

  private static Clue of(
      Column column, String which, Function<List<BigInteger>, BigInteger> choose) {
    var values = new ArrayList<BigInteger>();
    column.values().forEach(list -> values.add(list.isEmpty() ? null : choose.apply(list)));
    return new Clue(which + column.name(), column.scale(), values);
  }

  /** The trails that have a value, lowest first; those that are equal in the order of chance. */
  List<Integer> order(Random chance) {
    var order =
        new ArrayList<>(
            IntStream.range(0, values.size()).filter(i -> values.get(i) != null).boxed().toList());
    Collections.shuffle(order, chance);
    order.sort(Comparator.comparing(values::get));
    return order;
  }
}
