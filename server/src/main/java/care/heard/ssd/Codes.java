package care.heard.ssd;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What codes of the dataset mean here. */
final class Codes {
  /** Why a worker changed ({@code invo_worker_change_reason}). */
  static final Set<String> CHANGE_REASONS =
      Set.of(
          "MANAGE", "FCONTA", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "CHCHAN", "PCCHAN", "SWDIED",
          "OTHERS");

  /** How a child took part in their review (SSDA903). */
  static final Set<String> PARTICIPATION =
      Set.of("PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7");

  /** Legal statuses under which a child is looked after (SSDA903, LEGAL STATUS). */
  private static final Set<String> LOOKED_AFTER =
      Set.of("C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3");

  private Codes() {}

  /** The code that a cell begins with: some systems write {@code PN1 - Child attends …}. */
  static String leading(String text) {
    return text.toUpperCase(Locale.ROOT).split("[^A-Z0-9]", 2)[0];
  }

  /** Whether somebody with that legal status is in care. */
  static boolean isLookedAfter(String legalStatus) {
    return LOOKED_AFTER.contains(leading(legalStatus));
  }

  /** The coarse group of an SSDA903 placement type; empty for an unknown code. */
  static Optional<String> placementGroup(String type) {
    var code = leading(type);
    return switch (code) {
      case "U1", "U2", "U3", "U4", "U5", "U6" -> Optional.of("foster-care");
      case "K1", "K2" -> Optional.of("childrens-home");
      case "H5" -> Optional.of("semi-independent");
      case "P1" -> Optional.of("with-family");
      case "P2" -> Optional.of("independent");
      case "P3",
          "R1",
          "R2",
          "R3",
          "R5",
          "S1",
          "T0",
          "T1",
          "T2",
          "T3",
          "T4",
          "Z1",
          "A3",
          "A4",
          "A5",
          "A6" ->
          Optional.of("other");
      default -> Optional.empty();
    };
  }

  /** Whether that is a stay of a few days away from where somebody lives. */
  static boolean isTemporary(String type) {
    return leading(type).matches("T[0-4]");
  }

  /** The coarse group of a care leaver's accommodation (SSDA903, ACCOM). */
  static String accommodationGroup(String accommodation) {
    return switch (leading(accommodation)) {
      case "Z", "Z1", "Z2" -> "foster-care";
      case "B", "B1", "B2" -> "with-family";
      case "D", "D1", "D2", "E", "E1", "E2", "T", "T1", "T2" -> "semi-independent";
      case "K", "K1", "K2", "U", "U1", "U2" -> "independent";
      default -> "other";
    };
  }
}
