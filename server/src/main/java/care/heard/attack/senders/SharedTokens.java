package care.heard.attack.senders;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An id, a hash or a token of the sender's stands somewhere in a row of the item's. */
final class SharedTokens implements Strategy {
  @Override
  public Stream<Guess> guesses(Scene scene) {
    var people = scene.peopleTrails().stream().map(SharedTokens::tokens).toList();
    var items = scene.itemTrails().stream().map(SharedTokens::tokens).toList();
    return Stream.of(new Overlap(people).guess("shared value", items));
  }

  /** Every token of a trail. */
  static Set<String> tokens(java.util.List<Row> trail) {
    return trail.stream().flatMap(row -> Tokens.of(row).stream()).collect(Collectors.toSet());
  }
}
