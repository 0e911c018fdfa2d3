package care.heard.attack.senders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Guesses of all strategies over several runs, set against the truth. */
final class Tally {
  private record Guessed(int run, Guess guess) {}

  private final Map<String, List<Guessed>> byStrategy = new HashMap<>();
  private final List<List<Integer>> truths = new ArrayList<>();

  /**
   * One more run.
   *
   * @param truth by item, the index of the young person who sent it
   */
  void add(List<Guess> guesses, List<Integer> truth) {
    guesses.stream()
        .filter(Guess::saysSomething)
        .forEach(guess ->
            byStrategy
                .computeIfAbsent(guess.strategy(), _ -> new ArrayList<>())
                .add(new Guessed(truths.size(), guess)));
    truths.add(truth);
  }

  /**
   * What came of it, least likely to be luck first. Strategies that said the same throughout are
   * one strategy, by the shortest of their names.
   */
  Findings findings() {
    var distinct = new HashMap<List<Object>, List<String>>();
    byStrategy.forEach((name, guesses) ->
        distinct.computeIfAbsent(said(guesses), _ -> new ArrayList<>()).add(name));
    var scores =
        distinct.values().stream()
            .map(this::score)
            .sorted(Comparator.comparingDouble(Score::luck).thenComparing(Score::strategy))
            .toList();
    return new Findings(scores, byStrategy.size());
  }

  private static List<Object> said(List<Guessed> guesses) {
    var said = new ArrayList<>();
    guesses.forEach(guessed -> {
      said.add(guessed.run());
      said.add(guessed.guess().senders());
    });
    return said;
  }

  private Score score(List<String> names) {
    names.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    var guesses = byStrategy.get(names.getFirst());
    int right = 0;
    int made = 0;
    for (var guessed : guesses) {
      right += right(guessed);
      made += (int) guessed.guess().senders().stream().filter(s -> s != Guess.NOBODY).count();
    }
    var luck = Luck.atLeast(right, guesses.stream().map(g -> Luck.of(g.guess())).toList());
    return new Score(names.getFirst(), names.size(), made, right, luck);
  }

  private int right(Guessed guessed) {
    var truth = truths.get(guessed.run());
    int right = 0;
    for (int item = 0; item < truth.size(); item++) {
      right += guessed.guess().senders().get(item).equals(truth.get(item)) ? 1 : 0;
    }
    return right;
  }
}
