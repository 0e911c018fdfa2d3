package care.heard.attack.senders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Guesses by what two sides have in common: what fewer people have says more. */
final class Overlap {
  private final Map<String, List<Integer>> holders = new HashMap<>();

  /** Over what each young person has. */
  Overlap(List<? extends Set<String>> people) {
    for (int i = 0; i < people.size(); i++) {
      int person = i;
      people
          .get(i)
          .forEach(thing ->
              holders.merge(
                  thing,
                  List.of(person),
                  (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList()));
    }
  }

  /** For each item, whoever has most in common with it. */
  Guess guess(String strategy, List<? extends Set<String>> items) {
    return new Guess(strategy, items.stream().mapToInt(this::closest).toArray());
  }

  private int closest(Set<String> things) {
    var weights = new TreeMap<Integer, Double>();
    for (var thing : things) {
      var who = holders.getOrDefault(thing, List.of());
      who.forEach(person -> weights.merge(person, 1.0 / who.size() / who.size(), Double::sum));
    }
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Guess.NOBODY);
  }
}
