package care.heard.attack.senders;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many right guesses come of luck alone, exactly, when each of k people sent one of k items and
 * every way of having done so is as likely as any other. Guesses of one run hang together (one who
 * guesses a one-to-one order right but for two has two wrong), so they are no independent draws: a
 * binomial bound would call six of six 1 in 46,656 where it is 1 in 720. Counted by the rook
 * polynomial of the guess instead.
 */
final class Luck {
  private Luck() {}

  /** The chance of each number of right guesses, from 0 on. */
  static double[] of(Guess guess) {
    var rooks = rooks(guess);
    int size = guess.senders().size();
    var chances = new double[rooks.length];
    for (int hits = 0; hits < chances.length; hits++) {
      chances[hits] = chance(rooks, hits, size);
    }
    return chances;
  }

  /** The chance of at least that many right guesses over several runs. */
  static double atLeast(int right, List<double[]> runs) {
    var all = new double[] {1};
    for (var run : runs) {
      all = sum(all, run);
    }
    var tail = 0.0;
    for (int hits = all.length - 1; hits >= right; hits--) {
      tail += all[hits];
    }
    return Math.min(1, tail);
  }

  // In how many ways so many of the guesses could be right at once: no person sent two items.
  private static BigInteger[] rooks(Guess guess) {
    Map<Integer, Long> timesGuessed =
        guess.senders().stream()
            .filter(sender -> sender != Guess.NOBODY)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    var rooks = new BigInteger[timesGuessed.size() + 1];
    java.util.Arrays.fill(rooks, BigInteger.ZERO);
    rooks[0] = BigInteger.ONE;
    for (long times : timesGuessed.values()) {
      for (int i = rooks.length - 1; i > 0; i--) {
        rooks[i] = rooks[i].add(rooks[i - 1].multiply(BigInteger.valueOf(times)));
      }
    }
    return rooks;
  }

  // Inclusion and exclusion over the guesses that are right.
  private static double chance(BigInteger[] rooks, int hits, int size) {
    var ways = BigInteger.ZERO;
    for (int k = hits; k < rooks.length; k++) {
      var term = rooks[k].multiply(factorial(size - k)).multiply(choose(k, hits));
      ways = (k - hits) % 2 == 0 ? ways.add(term) : ways.subtract(term);
    }
    return new BigDecimal(ways)
        .divide(new BigDecimal(factorial(size)), MathContext.DECIMAL64)
        .doubleValue();
  }

  private static double[] sum(double[] a, double[] b) {
    var both = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        both[i + j] += a[i] * b[j];
      }
    }
    return both;
  }

  private static BigInteger choose(int n, int k) {
    return factorial(n).divide(factorial(k).multiply(factorial(n - k)));
  }

  private static BigInteger factorial(int n) {
    var product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }
}
