package care.heard.attack;

import care.heard.releases.ReleaseFigures;
import care.heard.releases.SafeTables;
import care.heard.releases.Slices;
import care.heard.releases.Strata;
import care.heard.releases.Theme;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Publishes quarters of authorities of chance by the service's own rules and audit, and attacks
 * what is published.
 */
final class ReleaseAttack {
  private static final Duration AUDIT_AT_MOST = Duration.ofMinutes(5);

  private final int quarters;
  private final Optional<Guard> without;

  /**
   * What came of it.
   *
   * @param figures numbers that were published
   * @param withheld figures that the repair withheld
   * @param refused quarters that could not be published
   */
  record Outcome(Findings findings, long figures, long withheld, long refused) {
    static final Outcome NONE = new Outcome(Findings.NONE, 0, 0, 0);

    Outcome plus(Outcome more) {
      return new Outcome(
          findings.plus(more.findings),
          figures + more.figures,
          withheld + more.withheld,
          refused + more.refused);
    }
  }

  ReleaseAttack(int quarters, Optional<Guard> without) {
    this.quarters = quarters;
    this.without = without;
  }

  /** Several authorities at the same time; tells the seed of each when it is done. */
  Outcome on(long authorities, LongConsumer done) {
    return LongStream.rangeClosed(1, authorities)
        .parallel()
        .mapToObj(seed -> onOne(seed, done))
        .reduce(Outcome.NONE, Outcome::plus);
  }

  private Outcome onOne(long seed, LongConsumer done) {
    var council = new InventedCouncil(seed);
    var outcome =
        IntStream.range(0, quarters)
            .mapToObj(_ -> on(council, council.nextQuarter()))
            .reduce(Outcome.NONE, Outcome::plus);
    done.accept(seed);
    return outcome;
  }

  private Outcome on(InventedCouncil council, Strata strata) {
    var audited =
        ReleaseFigures.make(council.groupings(), council.themes(), strata, AUDIT_AT_MOST, _ -> {});
    if (audited.refusal().isPresent()) {
      return new Outcome(Findings.NONE, 0, 0, 1);
    }
    var tables = tables(audited.tables(), council, strata);
    var publication = Publication.of(tables, strata, without);
    return new Outcome(
        attacker(publication, council, strata).attack(),
        publication.numbers().count(),
        audited.tables().withheldByRepair(),
        0);
  }

  private SafeTables tables(SafeTables audited, InventedCouncil council, Strata strata) {
    return without.equals(Optional.of(Guard.REPAIR))
        ? ReleaseFigures.beforeAudit(council.groupings(), council.themes(), strata)
        : audited;
  }

  private static Attacker attacker(
      Publication publication, InventedCouncil council, Strata strata) {
    var themes = council.themes().stream().map(Theme::code).toList();
    return new Attacker(
        publication, Publication.population(strata), Slices.of(strata), strata.world(themes));
  }
}
