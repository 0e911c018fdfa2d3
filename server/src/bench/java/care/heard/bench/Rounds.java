package care.heard.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Both sides in turn, so that whatever else the machine does happens to both. */
public final class Rounds {
  private final List<Round> ours = new ArrayList<>();
  private final List<Round> limit = new ArrayList<>();

  private Rounds() {}

  /** Runs each side once to warm it up, then so many times in turn. */
  public static Rounds of(int times, Load load, Side ours, Side limit) {
    return inTurn(times, () -> load.run(ours), () -> load.run(limit));
  }

  /** The same of sides that run themselves. */
  public static Rounds inTurn(int times, Supplier<Round> ours, Supplier<Round> limit) {
    var rounds = new Rounds();
    var _ = ours.get();
    var _ = limit.get();
    for (int i = 0; i < times; i++) {
      if (i % 2 == 0) {
        rounds.limit.add(limit.get());
        rounds.ours.add(ours.get());
      } else {
        rounds.ours.add(ours.get());
        rounds.limit.add(limit.get());
      }
    }
    return rounds;
  }

  /** How fast we are beside the limit, round by round. */
  public Spread ratio() {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i).rate() / limit.get(i).rate());
    }
    return Spread.of(ratios);
  }

  /** A figure of ours. */
  public Spread ours(ToDoubleFunction<Round> figure) {
    return Spread.of(ours.stream().mapToDouble(figure).boxed().toList());
  }

  /** A figure of the limit. */
  public Spread limit(ToDoubleFunction<Round> figure) {
    return Spread.of(limit.stream().mapToDouble(figure).boxed().toList());
  }
}
