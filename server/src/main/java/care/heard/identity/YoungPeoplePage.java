package care.heard.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The young people that a search found.
 *
 * @param message what was just done, to say so
 * @param search what was typed; empty for everybody
 * @param more whether there are more than are listed
 * @param mayMakeCodes whether this member of staff may make a code
 * @param mayPlanMeetings whether this member of staff may plan a meeting
 * @param erased how many had everything about them erased
 */
public record YoungPeoplePage(
    Optional<String> message,
    String search,
    List<Person> people,
    boolean more,
    boolean mayMakeCodes,
    boolean mayPlanMeetings,
    int erased) {

  /**
   * One young person.
   *
   * @param worker the name of the worker they have now
   * @param enrolled whether they have a phone that is signed in
   */
  public record Person(
      UUID id,
      String name,
      String ageBand,
      String locality,
      Optional<String> worker,
      boolean enrolled) {
    @Override
    public String toString() {
      return "Person[" + id + "]";
    }
  }

  @Override
  public String toString() {
    return "YoungPeoplePage[" + people.size() + "]";
  }
}
