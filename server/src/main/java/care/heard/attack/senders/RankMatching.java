package care.heard.attack.senders;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first in one order is the first in another: every sortable column on the senders' side
 * against every one on the items' side, forwards and backwards. Two columns of mere text have no
 * order in common; what they share is found by other strategies.
 */
final class RankMatching implements Strategy {
  private record Order(Clue clue, List<Integer> trails) {}

  @Override
  public Stream<Guess> guesses(Scene scene) {
    var people = orders(scene.peopleTrails(), scene);
    var items = orders(scene.itemTrails(), scene);
    return people.stream()
        .flatMap(person -> items.stream().flatMap(item -> guesses(person, item, scene)));
  }

  private static List<Order> orders(List<List<Row>> trails, Scene scene) {
    return Clue.of(Column.of(trails)).stream()
        .map(clue -> new Order(clue, clue.order(scene.chance())))
        .toList();
  }

  private static Stream<Guess> guesses(Order people, Order items, Scene scene) {
    if (people.clue().scale() == Scale.TEXT && items.clue().scale() == Scale.TEXT) {
      return Stream.empty();
    }
    var name = "order of %s ~ %s".formatted(people.clue().name(), items.clue().name());
    var size = scene.items().size();
    return Stream.of(
        new Guess(name, matched(people.trails(), items.trails(), size)),
        new Guess(name + ", backwards", matched(people.trails().reversed(), items.trails(), size)));
  }

  // Where one side has fewer, the others are stretched evenly over it.
  private static int[] matched(List<Integer> people, List<Integer> items, int size) {
    var senders = new int[size];
    Arrays.fill(senders, Guess.NOBODY);
    for (int rank = 0; rank < items.size(); rank++) {
      int match = (int) ((rank + 0.5) * people.size() / items.size());
      senders[items.get(rank)] = people.get(match);
    }
    return senders;
  }
}
