package care.heard.ssd;

import care.heard.workers.Fault;
import java.util.Optional;

/** Rows that do not go together, in words. */
final class Faults {
  private Faults() {}

  static Refusal refusal(String file, Extract extract, Fault fault) {
    return new Refusal(
        file, Optional.of(fault.line()), Optional.of(column(extract, fault)), words(fault));
  }

  static Refusal refusal(Extracts extracts, CareStore.Clash clash) {
    var reason =
        clash.duplicate()
            ? "The same number stands in line %d already.".formatted(clash.other())
            : "This placement overlaps with the one in line %d.".formatted(clash.other());
    return new Refusal(
        extracts.require(clash.extract()).name(),
        Optional.of(clash.line()),
        Optional.of(
            clash.duplicate()
                ? clash.extract().columns().getFirst()
                : "clap_cla_placement_start_date"),
        reason);
  }

  private static String words(Fault fault) {
    return switch (fault.kind()) {
      case DUPLICATE -> "The same number stands in line %d already.".formatted(fault.other());
      case UNKNOWN_PERSON -> "There is no such person in ssd_person.";
      case UNKNOWN_WORKER -> "There is no such worker in ssd_professionals.";
      case OVERLAP ->
          "It overlaps with line %d: the same worker for the same young person twice at once."
              .formatted(fault.other());
      case UNKNOWN_CARE -> "There is no such period of care in ssd_cla_episodes.";
    };
  }

  private static String column(Extract extract, Fault fault) {
    return switch (fault.kind()) {
      case DUPLICATE -> extract.columns().getFirst();
      case UNKNOWN_PERSON -> extract == Extract.REVIEWS ? "clar_cla_person_id" : "invo_person_id";
      case UNKNOWN_WORKER -> "invo_professional_id";
      case OVERLAP -> "invo_involvement_start_date";
      case UNKNOWN_CARE -> "clar_cla_id";
    };
  }
}
