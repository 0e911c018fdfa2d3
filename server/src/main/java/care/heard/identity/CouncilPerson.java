package care.heard.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A young person as the council's records have them.
 *
 * @param key a keyed hash of the council's number of them
 * @param locality where they belong, where the records say
 * @param placementGroup the coarse group of where they live, where the records say
 * @param status in care, care leaver or in need, where the records say
 */
public record CouncilPerson(
    String key,
    String name,
    LocalDate bornOn,
    Optional<String> locality,
    Optional<String> placementGroup,
    Optional<String> status) {

  @Override
  public String toString() {
    return "CouncilPerson";
  }
}
