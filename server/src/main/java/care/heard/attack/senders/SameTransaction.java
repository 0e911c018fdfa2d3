package care.heard.attack.senders;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One transaction wrote, or locked, a row of the sender's and a row of the item's. */
final class SameTransaction implements Strategy {
  private static final List<String> MARKS = List.of("xmin", "xmax");

  @Override
  public Stream<Guess> guesses(Scene scene) {
    var items = scene.itemTrails().stream().map(SameTransaction::transactions).toList();
    var people = scene.peopleTrails().stream().map(SameTransaction::transactions).toList();
    return Stream.of(new Overlap(people).guess("same transaction", items));
  }

  private static Set<String> transactions(List<Row> trail) {
    return trail.stream()
        .flatMap(row -> MARKS.stream().map(mark -> row.values().getOrDefault(mark, "0")))
        .filter(transaction -> !transaction.equals("0"))
        .collect(Collectors.toSet());
  }
}
