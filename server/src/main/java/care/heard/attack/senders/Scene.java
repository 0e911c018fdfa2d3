package care.heard.attack.senders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What the attacker has to go by in one run: the trail of each young person and of each item, each
 * in an order of chance, so that no strategy can be right by the order in which it is told things.
 *
 * @param people ids of the young people
 * @param items ids of the items
 */
record Scene(
    List<String> people,
    List<String> items,
    List<List<Row>> peopleTrails,
    List<List<Row>> itemTrails,
    Random chance) {
  /** The scene of that reading. */
  static Scene of(List<Row> reading, List<String> people, List<String> items, Random chance) {
    var shuffledPeople = shuffled(people, chance);
    var shuffledItems = shuffled(items, chance);
    var trails = new Trails(reading);
    return new Scene(
        shuffledPeople, shuffledItems, trails.of(shuffledPeople), trails.of(shuffledItems), chance);
  }

  private static List<String> shuffled(List<String> ids, Random chance) {
    var copy = new ArrayList<>(ids.stream().sorted().toList());
    Collections.shuffle(copy, chance);
    return List.copyOf(copy);
  }

  @Override
  public String toString() {
    return "Scene of " + people.size() + " people and " + items.size() + " items";
  }
}
