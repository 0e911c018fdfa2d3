package care.heard.attack.senders;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sender is the one who has something nearest to the item on the same scale: a transaction, a
 * time, a number, a length; just before it, just after it, or on either side.
 */
final class NearestMatching implements Strategy {
  private enum Side {
    BEFORE,
    AFTER,
    EITHER
  }

  @Override
  public Stream<Guess> guesses(Scene scene) {
    var people = Column.of(scene.peopleTrails());
    return Clue.of(Column.of(scene.itemTrails())).stream()
        .filter(item -> item.scale() != Scale.TEXT)
        .flatMap(item ->
            people.stream()
                .filter(column -> column.scale() == item.scale())
                .flatMap(column -> guesses(column, item)));
  }

  private static Stream<Guess> guesses(Column people, Clue item) {
    return Arrays.stream(Side.values())
        .map(side ->
            new Guess(
                "nearest %s ~ %s, %s".formatted(people.name(), item.name(), side),
                item.values().stream().mapToInt(v -> nearest(people, v, side)).toArray()));
  }

  private static int nearest(Column people, BigInteger value, Side side) {
    var best = Guess.NOBODY;
    BigInteger least = null;
    for (int person = 0; value != null && person < people.values().size(); person++) {
      var distance = distance(people.values().get(person), value, side);
      if (distance != null && (least == null || distance.compareTo(least) < 0)) {
        best = person;
        least = distance;
      }
    }
    return best;
  }

  private static BigInteger distance(List<BigInteger> values, BigInteger value, Side side) {
    return values.stream()
        .map(other -> value.subtract(other))
        .filter(d -> side == Side.EITHER || (side == Side.BEFORE ? d.signum() : -d.signum()) >= 0)
        .map(BigInteger::abs)
        .min(BigInteger::compareTo)
        .orElse(null);
  }
}
