package care.heard.workers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many workers young people had in a year and what they said of it: for the people who run the
 * service. What young people said is shown for five of them or more. So that a team that is not
 * shown cannot be worked out from the whole, those not shown are together five or more as well.
 */
public record WorkerFigures(LocalDate from, LocalDate to, Team all, List<Team> teams) {
  /** Fewer than this many answers are not shown. */
  static final int FEWEST = 5;

  /** What is shown of a team, or of all of them. */
  public record Team(
      String name,
      int youngPeople,
      int one,
      int two,
      int three,
      int fourOrMore,
      Optional<Answers> answers) {}

  /** What young people said of their last change of worker. */
  public record Answers(int answered, int toldBefore, int saidGoodbye, int toldAgain) {}

  static WorkerFigures of(LocalDate from, LocalDate to, List<TeamFigures> counted) {
    var hidden = hidden(counted);
    var all = counted.stream().reduce(TeamFigures.nobody("All teams"), TeamFigures::and);
    return new WorkerFigures(
        from,
        to,
        shown(all, all.answered() >= FEWEST),
        counted.stream().map(team -> shown(team, !hidden.contains(team))).toList());
  }

  private static Set<TeamFigures> hidden(List<TeamFigures> teams) {
    var hidden = new HashSet<TeamFigures>();
    int together = 0;
    for (var team :
        teams.stream().sorted(Comparator.comparingInt(TeamFigures::answered)).toList()) {
      boolean leavesTooFew = together > 0 && together < FEWEST;
      if (team.answered() < FEWEST || leavesTooFew) {
        hidden.add(team);
        together += team.answered();
      }
    }
    return hidden;
  }

  private static Team shown(TeamFigures team, boolean withAnswers) {
    var answers =
        new Answers(team.answered(), team.toldBefore(), team.saidGoodbye(), team.toldAgain());
    return new Team(
        team.team(),
        team.youngPeople(),
        team.one(),
        team.two(),
        team.three(),
        team.fourOrMore(),
        Optional.of(answers).filter(_ -> withAnswers));
  }
}
