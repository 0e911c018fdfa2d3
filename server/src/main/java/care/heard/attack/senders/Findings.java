package care.heard.attack.senders;

import java.util.List;

/**
 * What all strategies came to.
 *
 * @param scores of strategies that differ, the least likely to be luck first
 * @param strategies how many were tried
 */
record Findings(List<Score> scores, int strategies) {
  private static final double DOUBT = 0.001;

  /** So unlikely by luck must a score be to count, so many having been tried (Bonferroni). */
  double threshold() {
    return DOUBT / Math.max(1, scores.size());
  }

  /** The strategies that were right more often than luck explains. */
  List<Score> better() {
    return scores.stream().filter(score -> score.luck() < threshold()).toList();
  }
}
