package care.heard.ssd;

import care.heard.ssd.CareFact.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the facts of somebody's care come to today; each empty where the records do not say.
 *
 * @param status in care, care leaver or in need
 * @param placementGroup the coarse group of where they live
 */
record CareNow(
    Optional<String> status, Optional<String> placementGroup, Optional<String> locality) {
  private static final int ADULT = 18;

  /**
   * What they come to.
   *
   * @param facts those that hold today
   * @param statusIsTold whether the import says at all who is in care
   */
  static CareNow of(List<CareFact> facts, boolean statusIsTold, LocalDate bornOn, LocalDate today) {
    var locality = latest(facts, Kind.LOCALITY);
    if (facts.stream().anyMatch(fact -> fact.kind() == Kind.REFUSED)) {
      return new CareNow(Optional.empty(), Optional.empty(), locality);
    }
    var status =
        statusIsTold ? Optional.of(status(facts, bornOn, today)) : Optional.<String>empty();
    var home =
        latest(facts, Kind.HOME).or(() -> status.filter("in-need"::equals).map(_ -> "with-family"));
    return new CareNow(status, home, locality);
  }

  private static String status(List<CareFact> facts, LocalDate bornOn, LocalDate today) {
    if (facts.stream().anyMatch(fact -> fact.kind() == Kind.IN_CARE)) {
      return "in-care";
    }
    var leftCare =
        facts.stream().anyMatch(fact -> fact.kind() == Kind.CARE_LEAVER)
            || !bornOn.plusYears(ADULT).isAfter(today);
    return leftCare ? "care-leaver" : "in-need";
  }

  private static Optional<String> latest(List<CareFact> facts, Kind kind) {
    return facts.stream()
        .filter(fact -> fact.kind() == kind)
        .max(
            Comparator.comparing((CareFact fact) -> fact.startsOn().orElse(LocalDate.MIN))
                .thenComparingLong(CareFact::line))
        .map(CareFact::value);
  }
}
