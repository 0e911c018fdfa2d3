package care.heard.feedback;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One time that somebody opened something of a young person's, as the young person sees it.
 *
 * @param kind {@code feedback}; {@code code} where somebody made a code for a phone; {@code
 *     identity} where two people opened their name on something confidential
 * @param name who; the duty team is one team, and its people are not named
 * @param role what they are, in words
 */
record Look(
    String kind,
    LocalDate day,
    Optional<String> name,
    String role,
    Optional<UUID> feedback,
    Optional<String> title,
    Optional<LocalDate> sentOn) {
  private static final String DUTY_TEAM = "the duty team, because you might not be safe";

  private static final String TWO_PEOPLE =
      "a duty officer and the safeguarding lead together, because somebody might be in danger";

  /** Two people opened their sealed identity; on what, is kept nowhere beside who they are. */
  static Look ofIdentity(LocalDate day) {
    return new Look(
        "identity",
        day,
        Optional.empty(),
        TWO_PEOPLE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Look fromRow(Row row) {
    var item = Optional.ofNullable(row.getUUID("item_id"));
    var chosen = item.isEmpty() || wasChosen(row);
    return new Look(
        item.isPresent() ? "feedback" : "code",
        row.getLocalDate("day"),
        chosen ? Optional.of(row.getString("name")) : Optional.empty(),
        chosen ? row.getString("job_title") : DUTY_TEAM,
        item,
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getLocalDate("sent_on")));
  }

  // Whoever opened it without being one of those it was shared with did so for the duty team.
  private static boolean wasChosen(Row row) {
    var readers = new HashSet<>(Arrays.asList(row.getArrayOfStrings("share_with")));
    var roles = Set.of(row.getArrayOfStrings("roles"));
    return Arrays.stream(Reader.values())
        .anyMatch(r -> readers.contains(r.code()) && roles.contains(r.role().code()));
  }

  @Override
  public String toString() {
    return "Look[" + kind + "]";
  }
}
